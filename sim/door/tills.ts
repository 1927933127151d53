// Whether the tills serve as many as come, hour by hour, as far as that can be told before anybody shops.

import { never } from '../base/never.ts';
import type { Evidence } from '../evidence/table.ts';
import { END_OF_TIME_MS } from '../kernel/run.ts';
import { capacityUnits } from '../project/pack.ts';
import type { Problem } from '../project/problems.ts';
import type { Layout, Plan, Project } from '../project/schema.ts';
import { MOST_IN_COLUMN } from '../trace/format.ts';
import { amount, count } from '../words/figures.ts';
import { two } from '../words/times.ts';
import { comingByHour, type RunCost } from './cost.ts';
import { thresholds } from './thresholds.ts';

const MS_PER_HOUR = 3_600_000;
const S_PER_HOUR = 3600;

export interface TillLoad {
  /** The hour of the day in which most come for what is served: buyers then, and how many are served in an hour. */
  readonly worstHour: number;
  readonly buyersAnHour: number;
  readonly servedAnHour: number;
  /** Shoppers in the longest line, and hours until it is served. */
  readonly longestLine: number;
  readonly longestLineH: number;
  /** Hours after the last day is over until the last is served. */
  readonly overtimeH: number;
  /** Tills that would keep up in the worst hour. */
  readonly tillsNeeded: number;
}

/** The line as a stream: what comes in an hour less what is served, never below none. */
export function tillLoad(
  { checkout }: Pick<Layout, 'checkout'>,
  demand: Project['demand'],
  serviceS: number,
  buyersShare: number,
): TillLoad {
  const servedAnHour = (checkout.tills.length * S_PER_HOUR) / serviceS;
  const buyers = comingByHour(demand).map((coming) => coming * buyersShare);
  let line = 0;
  let longestLine = 0;
  for (const coming of buyers) {
    line = Math.max(0, line + coming - servedAnHour);
    longestLine = Math.max(longestLine, line);
  }
  const buyersAnHour = Math.max(...buyers);
  return {
    worstHour: buyers.indexOf(buyersAnHour) % 24,
    ...{ buyersAnHour, servedAnHour, longestLine },
    longestLineH: longestLine / servedAnHour,
    overtimeH: line / servedAnHour,
    tillsNeeded: Math.ceil((buyersAnHour * serviceS) / S_PER_HOUR),
  };
}

/** Units there are to be sold under any of some plans; without end where a supplier comes. */
export function unitsAtHand(
  { stock, skus }: Pick<Project, 'stock' | 'skus'>,
  plans: readonly Pick<Plan, 'positions'>[],
): number {
  if (stock.delivery.everyDays > 0) return Number.POSITIVE_INFINITY;
  const inBack = skus.reduce(
    (sum, { id, casePackUnits }) =>
      sum + (stock.backroomBySkuUnits[id] ?? stock.backroomCases * casePackUnits),
    0,
  );
  const onShelf = ({ positions }: Pick<Plan, 'positions'>): number =>
    positions.reduce((sum, position) => sum + capacityUnits(position), 0);
  return inBack + Math.max(0, ...plans.map(onShelf)) * stock.openingFill;
}

/** An error where even the fewest buyers would outlast what a run holds; a warning where the line grows long. */
export function tillProblems(
  layout: Layout,
  { demand }: Pick<Project, 'demand'>,
  { shoppers, unitsWanted }: RunCost,
  evidence: Evidence,
  path: string,
  atHand: number,
): Problem[] {
  if (shoppers === 0) return [];
  const load = (units: number, share: number): TillLoad =>
    tillLoad(layout, demand, serviceS(layout, units, evidence), share);
  // Where goods run out, the rest leave without any: at best each buyer takes one, at worst all they want.
  const least = load(1, thresholds.leastBuyersShare * Math.min(1, atHand / unitsWanted));
  const likely = load(unitsWanted / shoppers, thresholds.buyersShare * Math.min(1, atHand / shoppers));
  const outlasts =
    (demand.days * 24 + least.overtimeH) * MS_PER_HOUR >= END_OF_TIME_MS ||
    least.longestLineH * MS_PER_HOUR > MOST_IN_COLUMN;
  if (!outlasts && likely.longestLineH < thresholds.longLineH) return [];
  const { worstHour, buyersAnHour, servedAnHour, tillsNeeded } = likely;
  const nTills = layout.checkout.tills.length;
  const hours = `${two(worstHour)}:00–${two((worstHour + 1) % 24)}:00`;
  const [come, paid, line] = [buyersAnHour, servedAnHour, likely.longestLine].map((n) => amount(n, 0));
  const end = endText(likely, outlasts);
  return [
    {
      level: outlasts ? 'error' : 'warning',
      code: outlasts ? 'tills-never-done' : 'tills-behind',
      path: `${path}.checkout`,
      en: `about ${come} shoppers an hour come to pay in the worst hour (${hours}), ${count(nTills, 'till')} serve${nTills === 1 ? 's' : ''} about ${paid}: the line grows to about ${line}${end.en}. Have ${count(tillsNeeded, 'till')}, or lower the footfall.`,
      zh: `最繁忙的一小时（${hours}）约有 ${come} 位顾客付款，${nTills} 个收银台约能服务 ${paid} 位：队伍将达约 ${line} 人${end.zh}。请设 ${tillsNeeded} 个收银台，或降低客流。`,
    },
  ];
}

function endText({ overtimeH }: TillLoad, outlasts: boolean): { en: string; zh: string } {
  const h = amount(overtimeH, 0);
  if (outlasts)
    return {
      en: `, and the last would be served about ${h} hours after the run is over, longer than a run can last`,
      zh: `，最后一位约在营业结束 ${h} 小时后才能付款，超出一次模拟的时长上限`,
    };
  return overtimeH < 1
    ? { en: '', zh: '' }
    : {
        en: `, and the last is served about ${h} hours after the last day is over`,
        zh: `，最后一位约在最后一天结束 ${h} 小时后才付完款`,
      };
}

/** Mean seconds a shopper with so many units is served. */
function serviceS({ checkout: { service } }: Layout, units: number, evidence: Evidence): number {
  switch (service.kind) {
    case 'perUnit':
      return evidence.checkoutBaseS + evidence.checkoutPerUnitS * units;
    case 'exponential':
    case 'constant':
      return service.meanS;
    default:
      return never(service);
  }
}
