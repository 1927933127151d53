// Does what a fit problem proposes, with the edits of the shelf: so that a fix that is told can be held to end its problem.
import { type Edit, tenth } from '../../sim/edit/edit.ts';
import { editPositions } from '../../sim/edit/positionStep.ts';
import { setFacings, setOrientation } from '../../sim/edit/shelf/facingEdits.ts';
import { removePositions } from '../../sim/edit/shelf/positionEdits.ts';
import { change, sortRow } from '../../sim/edit/shelf/shelfRows.ts';
import type { FitProblem } from '../../sim/project/fit.ts';
import type { Project } from '../../sim/project/schema.ts';

export function applyFitFix(project: Project, planId: string, { fix, fixIx }: FitProblem): Edit {
  switch (fix.kind) {
    case 'move':
      return editPositions(project, planId, [fixIx], { en: 'Move {it}', zh: '移动{it}' }, (work, [block]) => {
        change(block, { xMm: Math.max(0, tenth(fix.xMm)) });
        sortRow(work.row(block.position.shelfId));
        return undefined;
      });
    case 'facingsWide':
      return setFacings(project, planId, [fixIx], { wide: fix.value }, { force: true });
    case 'facingsHigh':
      return setFacings(project, planId, [fixIx], { high: fix.value });
    case 'facingsDeep':
      return setFacings(project, planId, [fixIx], { deep: fix.value });
    case 'turn':
      return setOrientation(project, planId, [fixIx], fix.orientation, { force: true });
    case 'remove':
      return removePositions(project, planId, [fixIx]);
  }
}
