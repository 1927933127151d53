// Finds the project a command names: a file, or an example as `example:supermarket`.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { basename, dirname } from 'node:path';
import { nearestFew } from '../base/nearest.ts';
import type { Door, DoorOptions } from '../door/known.ts';
import { decode } from '../formats/decode.ts';
import { type Problem, placeText } from '../project/problems.ts';
import type { Plan, Project } from '../project/schema.ts';
import { type Language, say, sayer } from '../words/text.ts';
import { Failure } from './failure.ts';

/** Before the name of an example. */
export const EXAMPLE = 'example:';
/** The store the evidence table is calibrated in. */
export const REFERENCE_STORE = 'example:supermarket';
const MAX_BYTES = 600_000_000;

export interface Loaded {
  readonly project: Project;
  readonly warnings: readonly Problem[];
}

/**
 * The project, or a Failure that lists everything wrong with it or with the plans that are to be run (all when left out).
 * What is only worth a look is told on standard error at once, before anything is simulated.
 */
export async function loadProject(
  name: string,
  language: Language,
  planIds?: DoorOptions['planIds'],
): Promise<Loaded> {
  const { project, problems, canRun } = await readAtTheDoor(await rawProject(name), planIds);
  if (project !== null && canRun) {
    if (problems.length > 0) process.stderr.write(`${problemLines(problems, language).join('\n')}\n\n`);
    return { project, warnings: problems };
  }
  const head = {
    en: `${name} cannot be used:`,
    zh: `${name} 无法使用：`,
  };
  throw new Failure({
    en: [head.en, ...problemLines(problems, 'en')].join('\n'),
    zh: [head.zh, ...problemLines(problems, 'zh')].join('\n'),
  });
}

/** What is known of a document, on a machine of this size. */
export async function readAtTheDoor(input: unknown, planIds?: DoorOptions['planIds']): Promise<Door> {
  const { atTheDoor } = await import('../door/known.ts');
  return atTheDoor(input, { planIds, memoryBytes: totalmem() });
}

/** The text of a file, or the value of an example, before it is checked. */
export async function rawProject(name: string): Promise<unknown> {
  if (!name.startsWith(EXAMPLE)) return readText(name);
  const { examples } = await import('../examples/index.ts');
  const id = name.slice(EXAMPLE.length);
  const example = examples.find((candidate) => candidate.id === id);
  if (example !== undefined) return example.build();
  const ids = examples.map((candidate) => candidate.id);
  const near = nearestFew(id, ids, 1)[0];
  throw new Failure({
    en: `There is no example "${id}". Did you mean ${EXAMPLE}${near}? All of them: ${ids.join(', ')}.`,
    zh: `没有名为 "${id}" 的示例。是否为 ${EXAMPLE}${near}？全部示例：${ids.join('、')}。`,
  });
}

/** A text file in UTF-8 (with or without mark), UTF-16 or, where it is not valid UTF-8, GB 18030. */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES)
      throw new Failure({
        en: `${file} has ${Math.round(size / 1e6)} MB; at most ${MAX_BYTES / 1e6} MB can be read.`,
        zh: `${file} 有 ${Math.round(size / 1e6)} MB；最多可读 ${MAX_BYTES / 1e6} MB。`,
      });
    bytes = readFileSync(file);
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(file, error);
  }
  return decode(bytes);
}

/** The plan named by its id or its name. */
export function findPlanNamed(project: Project, name: string): Plan {
  const { plans } = project;
  const byName = (plan: Plan): boolean => [plan.name.en, plan.name.zh].some((text) => text === name);
  const found = plans.find(({ id }) => id === name) ?? plans.find(byName);
  if (found !== undefined) return found;
  const near = nearestFew(
    name,
    plans.map(({ id }) => id),
    5,
  );
  const more = plans.length > near.length ? ', …' : '';
  throw new Failure({
    en: `The project has no plan "${name}". Did you mean "${near[0]}"? Its plans: ${near.join(', ')}${more}.`,
    zh: `项目中没有方案 "${name}"。是否为 "${near[0]}"？现有方案：${near.join('、')}${more}。`,
  });
}

/** Problems as lines: what kind, where, what. */
export function problemLines(problems: readonly Problem[], language: Language): string[] {
  const t = sayer(language);
  const words = { error: t('error', '错误'), warning: t('warning', '警告') };
  return problems.map((problem) => {
    const colon = t(': ', '：');
    const where = problem.path === '' ? '' : `${placeText(problem.path, language)}${colon}`;
    return `  ${words[problem.level]}  ${where}${say(problem, language)}`;
  });
}

function unreadable(file: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') {
    const near = filesNear(file);
    const hint =
      near.length > 0
        ? { en: ` Near names: ${near.join(', ')}.`, zh: ` 相近的文件：${near.join('、')}。` }
        : { en: '', zh: '' };
    return new Failure({
      en: `There is no file ${file}.${hint.en} Examples are named like ${EXAMPLE}supermarket.`,
      zh: `找不到文件 ${file}。${hint.zh} 示例的写法如 ${EXAMPLE}supermarket。`,
    });
  }
  if (code === 'EISDIR')
    return new Failure({ en: `${file} is a folder; name a file.`, zh: `${file} 是文件夹；请指定文件。` });
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure({ en: `${file} may not be read by this user.`, zh: `当前用户无权读取 ${file}。` });
  return new Failure({ en: `${file} cannot be read (${code}).`, zh: `无法读取 ${file}（${code}）。` });
}

function filesNear(file: string): string[] {
  try {
    const names = readdirSync(dirname(file)).filter((name) => /\.(json|csv)$/i.test(name));
    return nearestFew(basename(file), names, 3);
  } catch {
    return [];
  }
}
