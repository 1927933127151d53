// What can be done about a problem of the floor with one click: the change that was tried, or taking back what caused it.
import { useTranslation } from 'react-i18next';
import type { FloorProblem } from '../../../../sim/edit/floor/floorProblems.ts';
import { undo } from '../../../editor/document/edits.ts';
import { fixProblem } from '../../../editor/floor/edits.ts';
import { useFloor } from '../../../editor/floor/state.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';

export function WayOut({ problem }: { problem: FloorProblem }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const out = useFloor((state) => state.waysOut.get(problem));
  if (!out) return null;
  return (
    <>
      {out.fix && (
        <Button look="link" onClick={() => out.fix && fixProblem(out.fix)}>
          {out.fix[language]}
        </Button>
      )}
      {out.isUndone && (
        <Button look="link" onClick={undo}>
          {t('floor.undo')}
        </Button>
      )}
    </>
  );
}
