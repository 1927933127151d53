// What a run of a project takes: shoppers, memory, time. Estimated from the document alone, before anything starts.

import type { Evidence } from '../evidence/table.ts';
import { compileShoppers } from '../kernel/compileShoppers.ts';
import { MOST_SHOPPERS } from '../kernel/run.ts';
import { takesFloor } from '../project/geometry.ts';
import { figure, type Problem } from '../project/problems.ts';
import type { Layout, Project } from '../project/schema.ts';
import { openHour } from '../project/week.ts';
import { amount } from '../words/figures.ts';
import { thresholds } from './thresholds.ts';

/** Of one replication of one plan. */
export interface RunCost {
  readonly shoppers: number;
  readonly unitsWanted: number;
  /** Of the traces: sales alone, and with all that is shown when a day is played. */
  readonly salesBytes: number;
  readonly fullBytes: number;
  /** Points shoppers can walk between, and the table of ways between them. */
  readonly points: number;
  readonly waysBytes: number;
  readonly seconds: number;
}

type Asked = Pick<Project, 'demand' | 'categories'>;

/** Shoppers who come in each hour of a run. */
export function comingByHour(demand: Project['demand']): number[] {
  return Array.from({ length: 24 * demand.days }, (_, hour) => {
    const { from01, to01, perHour } = openHour(demand, hour);
    return perHour * Math.max(0, to01 - from01);
  });
}

export function runCost(project: Asked, layout: Layout, evidence: Evidence): RunCost {
  const { demand } = project;
  const shoppers = comingByHour(demand).reduce((sum, count) => sum + count, 0);
  const { meanUnitsWanted } = compileShoppers(project, evidence);
  const unitsWanted = shoppers * meanUnitsWanted;
  const nThings = layout.fixtures.filter(takesFloor).length + layout.walls.length;
  const nBays = layout.fixtures.reduce((sum, { bays }) => sum + bays.length, 0);
  const points = 2 + layout.checkout.tills.length + nBays + thresholds.cornersOfAThing * nThings;
  const ms = shoppers * thresholds.msPerShopper + points * points * thresholds.msPerPair;
  return {
    ...{ shoppers, unitsWanted, points },
    salesBytes: unitsWanted * thresholds.salesBytesPerUnit,
    fullBytes: unitsWanted * thresholds.fullBytesPerUnit,
    waysBytes: points * points * thresholds.bytesPerPair,
    seconds: ms / 1000,
  };
}

/** Too large to be run at all, or to be played. `path`: where the layout stands in the document. */
export function costProblems(project: Asked, cost: RunCost, path: string, memoryBytes: number): Problem[] {
  const roomBytes = memoryBytes * thresholds.shareOfMemory;
  const traceRoom = (roomBytes - cost.waysBytes) / thresholds.workingBytesPerByte;
  const isTooLarge = cost.points > thresholds.mostPoints || cost.waysBytes > roomBytes;
  if (isTooLarge) return [tooManyThings(cost, path, roomBytes)];
  const mean = cost.shoppers;
  // Chance may bring a few more than the footfall says.
  const most = mean + 4 * Math.sqrt(mean);
  if (most > MOST_SHOPPERS) return [tooManyShoppers(project, cost)];
  if (cost.salesBytes > traceRoom) return [tooMuchMemory(project, cost, 'error', cost.salesBytes, traceRoom)];
  if (cost.fullBytes > traceRoom) return [tooMuchMemory(project, cost, 'warning', cost.fullBytes, traceRoom)];
  return [];
}

function tooManyThings({ points, waysBytes }: RunCost, path: string, roomBytes: number): Problem {
  const most = Math.min(
    thresholds.mostPoints,
    Math.floor(Math.sqrt(roomBytes / thresholds.bytesPerPair) / 1000) * 1000,
  );
  const [n, allowed, size] = [amount(points, 0), amount(most, 0), gigabytes(waysBytes)];
  return {
    ...{ level: 'error', code: 'too-large', path: `${path}.fixtures` },
    en: `shoppers could walk between about ${n} points, whose ways take ${size}; this machine has room for ${allowed}. Take away fixtures, bays or walls, or split the store.`,
    zh: `顾客可走的点约 ${n} 个，其路径需 ${size}；本机最多容纳 ${allowed} 个。请减少货架、货架组或墙，或拆分卖场。`,
  };
}

function tooManyShoppers({ demand }: Asked, { shoppers }: RunCost): Problem {
  const perDay = shoppers / demand.days;
  const [n, allowed] = [amount(shoppers, 0), amount(MOST_SHOPPERS, 0)];
  const fix = lowered(demand.days, perDay, MOST_SHOPPERS);
  return {
    ...{ level: 'error', code: 'too-many-shoppers', path: 'demand' },
    en: `about ${n} shoppers would come in ${demand.days} days; a run holds ${allowed}. ${fix.en}`,
    zh: `${demand.days} 天约有 ${n} 位顾客进店；一次模拟最多容纳 ${allowed} 位。${fix.zh}`,
  };
}

function tooMuchMemory(
  { demand }: Asked,
  { shoppers }: RunCost,
  level: Problem['level'],
  bytes: number,
  roomBytes: number,
): Problem {
  const perDay = shoppers / demand.days;
  const fix = lowered(demand.days, perDay, (shoppers * roomBytes) / bytes);
  const [n, size, room] = [amount(shoppers, 0), gigabytes(bytes), gigabytes(roomBytes)];
  const isError = level === 'error';
  return {
    ...{ level, code: 'too-large', path: 'demand' },
    en: `a run of about ${n} shoppers takes ${size}${isError ? '' : ' to be played in the app'}; this machine has room for ${room}. ${fix.en}`,
    zh: `约 ${n} 位顾客的一次模拟${isError ? '' : '在应用中播放'}需 ${size}；本机可用 ${room}。${fix.zh}`,
  };
}

/** Fewer days where one day has room, else fewer shoppers. */
function lowered(days: number, perDay: number, most: number): { en: string; zh: string } {
  const fewer = Math.floor((most - 4 * Math.sqrt(most)) / perDay);
  if (fewer >= 1 && fewer < days)
    return { en: `Set demand.days to at most ${fewer}.`, zh: `请将 demand.days 改为不超过 ${fewer}。` };
  const share = figure(most / perDay, 2);
  return days > 1
    ? {
        en: `Set demand.days to 1 and multiply footfallPerHour by ${share}.`,
        zh: `请将 demand.days 改为 1，并将 footfallPerHour 乘以 ${share}。`,
      }
    : { en: `Multiply footfallPerHour by ${share}.`, zh: `请将 footfallPerHour 乘以 ${share}。` };
}

function gigabytes(bytes: number): string {
  return bytes >= 1e9 ? `${amount(bytes / 1e9, 1)} GB` : `${amount(bytes / 1e6, 0)} MB`;
}
