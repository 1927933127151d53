// From a file or an object to a checked, canonical project, or to the list of everything that is wrong with it.

import { canonical } from './canonical.ts';
import { checkFigures } from './checkFigures.ts';
import { checkPromotions } from './checkPromotions.ts';
import { checkDuplicates, checkReferences } from './checkReferences.ts';
import { checkLayout } from './checkStore.ts';
import { assemble, type Draft, inOrder, readDraft, unitsIn, wholeParts } from './draft.ts';
import { checkFit } from './fit.ts';
import { guard } from './guard.ts';
import { findJsonFault } from './jsonFault.ts';
import { type Problem, type ProblemList, problemList, quote, show } from './problems.ts';
import { type Project, VERSION } from './schema.ts';
import { inPresentVersion } from './versions.ts';

export { canonical, projectHash, serialiseProject } from './canonical.ts';
export type { Problem } from './problems.ts';

export type ParseResult = {
  /** Where the file has each layout, by id: what is found out later is told there. */
  readonly layoutPaths: ReadonlyMap<string, string>;
} & (
  | { readonly ok: true; readonly project: Project; readonly warnings: Problem[] }
  | {
      readonly ok: false;
      readonly problems: Problem[];
      /** What is whole all the same, so that more can be said of it at once. */
      readonly parts: Partial<Project>;
    }
);

const MAX_TEXT_UNITS = 200_000_000;

/** Reads a project from JSON text or from an already parsed value. Never throws; reports all problems at once. */
export function parseProject(input: unknown): ParseResult {
  const problems = problemList();
  const raw = typeof input === 'string' ? readJson(input, problems) : input;
  if (problems.nErrors > 0 || !isProject(raw, problems) || !guard(raw, problems)) {
    return { ok: false, problems: problems.list(), parts: {}, layoutPaths: new Map() };
  }
  const written = inPresentVersion(raw);
  const draft = readDraft(written, problems);
  checkDuplicates(written, problems);
  checkReferences(written, draft, problems);
  for (const layout of draft.layouts) checkLayout(layout, problems);
  checkFigures(draft, problems);
  checkPromotions(draft, problems);
  checkPositions(draft, problems);
  const list = problems.list();
  const layoutPaths = new Map(
    draft.layouts.flatMap(({ id, path }) => (id === undefined ? [] : [[id, path]])),
  );
  if (problems.nErrors > 0) return { ok: false, problems: list, parts: wholeParts(draft, list), layoutPaths };
  return { ok: true, project: canonical(assemble(draft)), warnings: list, layoutPaths };
}

/** Packs that do not fit. Places are counted as the file counts them, not as the canonical project does. */
function checkPositions({ head, layouts, skus, categories, plans }: Draft, problems: ProblemList): void {
  const goods = {
    layouts: inOrder(layouts),
    skus: skus.map(({ value }) => value),
    categories: categories.map(({ value }) => value),
    ...unitsIn(head),
  };
  for (const { plan, positions } of plans) {
    if (!goods.layouts.some(({ id }) => id === plan.layoutId)) continue;
    const placed = positions.map(({ value }) => value);
    for (const { positionIx, en, zh } of checkFit(goods, { ...plan, positions: placed }))
      problems.warning('misfit', positions[positionIx].path, () => ({ en, zh }));
  }
}

function readJson(text: string, problems: ProblemList): unknown {
  if (text.length > MAX_TEXT_UNITS) {
    const size = Math.round(text.length / 1e6);
    problems.error('too-large', '', () => ({
      en: `the file has ${size} MB of text; allowed: at most 200 MB. Split the project, or remove plans you do not need.`,
      zh: `文件有 ${size} MB 文本；最多允许 200 MB。请拆分项目，或删除不需要的方案。`,
    }));
    return undefined;
  }
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (body.trim() === '') {
    problems.error('empty', '', () => ({
      en: 'the file is empty. Save the project again, or start from an example.',
      zh: '文件是空的。请重新保存项目，或从示例开始。',
    }));
    return undefined;
  }
  try {
    return JSON.parse(body) as unknown;
  } catch {
    reportJsonFault(body, problems);
    return undefined;
  }
}

function reportJsonFault(body: string, problems: ProblemList): void {
  const start = body.slice(0, 4);
  if (start === 'SWTR')
    problems.error('not-a-project', '', () => ({
      en: 'this is a trace, not a project. Open the project it was made from.',
      zh: '这是模拟轨迹文件，不是项目文件。请打开它所属的项目。',
    }));
  else if (start.startsWith('PK'))
    problems.error('not-a-project', '', () => ({
      en: 'this is a ZIP or Excel file, not a project. A project is a JSON file that Shelfwalk saved.',
      zh: '这是 ZIP 或 Excel 文件，不是项目文件。项目是 Shelfwalk 保存的 JSON 文件。',
    }));
  else {
    const fault = findJsonFault(body);
    if (fault !== undefined) problems.error(fault.code, '', () => fault.text);
    else
      problems.error('too-deep', '', () => ({
        en: 'the file is nested too deeply to be read. A project has at most 8 levels.',
        zh: '文件嵌套过深，无法读取。项目最多 8 层。',
      }));
  }
}

/** It says that it is a project, and of a version that can be read. Where it does not, nothing else is worth saying. */
function isProject(raw: unknown, problems: ProblemList): raw is Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const got = show(raw);
    problems.error('not-a-project', '', () => ({
      en: `a project is an object in { }, got ${got.en}. Open a file that Shelfwalk saved.`,
      zh: `项目应为用 { } 括起的对象，当前为${got.zh}。请打开 Shelfwalk 保存的文件。`,
    }));
    return false;
  }
  const { format, version } = raw as Record<string, unknown>;
  if (format !== 'shelfwalk-project') {
    const got = show(format);
    const hint = typeof format === 'string' && format.startsWith('shelfwalk-') ? quote(format) : undefined;
    problems.error('not-a-project', 'format', () => ({
      en: `got ${got.en}; a project file begins with "format": "shelfwalk-project". ${hint === undefined ? 'Open a file that Shelfwalk saved, or add this line.' : 'This is another kind of Shelfwalk file.'}`,
      zh: `当前为 ${got.zh}；项目文件须有 "format": "shelfwalk-project"。${hint === undefined ? '请打开 Shelfwalk 保存的文件，或补上这一行。' : '这是 Shelfwalk 的另一种文件。'}`,
    }));
    return false;
  }
  if (typeof version === 'number' && version > VERSION) {
    problems.error('newer-version', 'version', () => ({
      en: `got ${version}; this program reads versions up to ${VERSION}. Update Shelfwalk to open this file.`,
      zh: `当前为 ${version}；本程序可读至版本 ${VERSION}。请升级 Shelfwalk 后再打开。`,
    }));
    return false;
  }
  return true;
}
