// `shelfwalk compare --uncertainty`: the comparison again under many sets of numbers from the evidence ranges, in
// threads; and what came of it in words and as a tornado of bars.

import { type EvidenceKey, evidenceTable } from '../evidence/table.ts';
import type { Project } from '../project/schema.ts';
import { type Influence, luckOfInfluence } from '../study/uncertainty/summary.ts';
import type { PlanUncertainty } from '../study/uncertainty/uncertainty.ts';
import { amount, count, decimalsFor, percent, plain, signed } from '../words/figures.ts';
import { type Language, say, sayer } from '../words/text.ts';
import { unitsOf } from '../words/units.ts';
import { pad, tableLines } from './table.ts';
import { answerSoFar, type SoFar } from './thread.ts';

export interface StudyOptions {
  readonly baseline: string;
  readonly alternatives: readonly string[];
  readonly seed: string;
  readonly draws: number;
  /** Replications for each set of numbers. */
  readonly replications: number;
}

/** Fewer walks rank nothing. */
const FEWEST_WALKS = 2;
const DRAWS_PER_WALK = 10;

/** One result for each alternative, in their order; of the draws that were finished, where the user cancels. */
export async function studyUncertainty(
  project: Project,
  options: StudyOptions,
  language: Language,
): Promise<SoFar<PlanUncertainty[]>> {
  const walks = Math.max(FEWEST_WALKS, Math.round(options.draws / DRAWS_PER_WALK));
  return answerSoFar('uncertainty', project, { ...options, metric: 'margin', walks }, language);
}

/** Lines on one alternative: how often it wins, what matters most, and the tornado. */
export function uncertaintyLines(
  project: Project,
  found: PlanUncertainty,
  names: { readonly plan: string; readonly baseline: string; readonly nPlans: number },
  language: Language,
): string[] {
  const t = sayer(language);
  const { draws, winShare, bestShare, replications, influences } = found;
  if (draws === 0)
    return [
      t(
        'Under none of the assumptions drawn could the store be walked: there is no answer on them.',
        '在所抽取的各组假设下店内均无法通行：没有结果。',
      ),
    ];
  const wins = amount(winShare * draws, Number.isInteger(winShare * draws) ? 0 : 1);
  const also =
    names.nPlans > 1
      ? t(
          `; it is the best of all in ${percent(bestShare, 0)}`,
          `；在 ${percent(bestShare, 0)} 的抽样中为全部方案之首`,
        )
      : '';
  const lines = [
    t(
      `If the assumptions are wrong within their ranges: “${names.plan}” earns more margin than “${names.baseline}” in ${wins} of ${draws} draws (${percent(winShare, 0)})${also}.`,
      `若各项假设在其范围内有误：${draws} 次抽样中，“${names.plan}”有 ${wins} 次（${percent(winShare, 0)}）毛利高于“${names.baseline}”${also}。`,
    ),
  ];
  const moving = influences.filter(({ influence }) => influence > 0);
  if (moving.length === 0)
    return [...lines, t('No assumption changes the difference.', '没有任何假设会改变差异。')];
  const luck = luckOf(found);
  lines.push(
    moving[0].influence <= luck
      ? t(
          'No assumption stands out from the luck of so few shoppers: add --draw-replications to see which one matters most.',
          '没有哪项假设超出少量顾客的随机波动：请增加 --draw-replications，以看出哪项最关键。',
        )
      : mattersMost(project, found, language),
    '',
    ...tornadoLines(project, moving, luck, language),
    '',
    t(
      `Margin a day gained by the plan as an assumption goes from the low to the high end of its range (Morris screening, ${found.walks} walks, ${count(replications, 'replication')} each: a rough order).`,
      `某项假设由范围低端变到高端时，方案每天多得的毛利（Morris 筛选，${found.walks} 条路径，每点 ${replications} 次重复：仅为粗略次序）。`,
    ),
    t(
      '█ pulls one way, ░ the way depends on the other assumptions, ? no more than luck could do.',
      '█ 方向一致，░ 方向取决于其他假设，? 不超出随机波动。',
    ),
  );
  const still = influences.length - moving.length;
  if (still > 0)
    lines.push(
      t(
        `${still} assumption${still === 1 ? ' changes' : 's change'} nothing here.`,
        `另有 ${still} 项假设在此毫无影响。`,
      ),
    );
  return lines;
}

/** What luck alone could make of an influence; 0 where nothing tells it. */
function luckOf({ standardError, walks }: PlanUncertainty): number {
  return standardError === null ? 0 : luckOfInfluence(standardError, walks);
}

function mattersMost(project: Project, found: PlanUncertainty, language: Language): string {
  const t = sayer(language);
  const [first] = found.influences;
  const row = rowOf(first.key);
  const { days } = project.demand;
  const size = first.influence / days;
  const mean = found.differences.reduce((sum, value) => sum + value, 0) / found.draws / days;
  const sizeText = unitsOf(project).money(size);
  const meanText = unitsOf(project).signedMoney(mean);
  const range = `${short(row.low)}–${short(row.high)}`;
  return t(
    `The assumption that matters most: “${row.name.en}” (${first.key}, ${range}). Over its whole range the difference moves by ${sizeText} a day on average; the mean difference over the draws is ${meanText} a day. ${pull(first, language)}`,
    `最关键的假设：“${row.name.zh}”（${first.key}，${range}）。在其整个范围内，差异平均变动每天 ${sizeText}；各次抽样的平均差异为每天 ${meanText}。${pull(first, language)}`,
  );
}

function pull(influence: Influence, language: Language): string {
  const t = sayer(language);
  if (isMixed(influence)) return t('Which way depends on the other assumptions.', '其方向取决于其他假设。');
  const isUp = influence.signed > 0;
  return t(
    `The greater it is, the ${isUp ? 'better' : 'worse'} for the plan.`,
    `数值越大，对该方案越${isUp ? '有利' : '不利'}。`,
  );
}

const ROWS_SHOWN = 10;
const BAR_WIDTH = 16;

/** Bars to the left and the right of an axis, the strongest first. */
export function tornadoLines(
  project: Project,
  influences: readonly Influence[],
  luck: number,
  language: Language,
): string[] {
  const t = sayer(language);
  const shown = influences.slice(0, ROWS_SHOWN);
  const largest = Math.max(...shown.map(({ influence }) => influence));
  const { days } = project.demand;
  const titles = [
    t('Assumption', '假设'),
    t('Range', '范围'),
    t('less ┼ more', '减少 ┼ 增加'),
    '',
    t('A day', '每天'),
  ];
  const columns = titles.map((title, ix) => ({
    title: ix === 2 ? centred(title) : title,
    align: ix === 0 || ix === 2 ? ('left' as const) : ('right' as const),
  }));
  return tableLines(
    columns,
    shown.map((influence) => {
      const row = rowOf(influence.key);
      const size = influence.influence / days;
      const value = influence.signed < 0 ? -size : size;
      return [
        say(row.name, language),
        `${short(row.low)}–${short(row.high)}`,
        bar(influence, largest),
        influence.influence <= luck ? '?' : '',
        isMixed(influence) ? `± ${amount(size, decimalsFor(size))}` : signed(value, decimalsFor(value)),
      ];
    }),
  );
}

/** The title with its axis mark over the axis of the bars. */
function centred(title: string): string {
  const [left, right] = title.split('┼');
  return `${pad(left, BAR_WIDTH, 'right')}┼${right}`;
}

function bar(influence: Influence, largest: number): string {
  const length = Math.max(1, Math.round((influence.influence / largest) * BAR_WIDTH));
  const drawn = (isMixed(influence) ? '░' : '█').repeat(length);
  return influence.signed < 0
    ? `${pad(drawn, BAR_WIDTH, 'right')}│${' '.repeat(BAR_WIDTH)}`
    : `${' '.repeat(BAR_WIDTH)}│${pad(drawn, BAR_WIDTH, 'left')}`;
}

/** The changes have no common direction. */
function isMixed({ influence, signed }: Influence): boolean {
  return Math.abs(signed) < 0.5 * influence;
}

function rowOf(key: EvidenceKey) {
  return evidenceTable.find((row) => row.key === key)!;
}

function short(value: number): string {
  return plain(value, 3);
}
