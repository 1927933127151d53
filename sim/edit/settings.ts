// Edits of what a project says of itself once: its currency and units, and the week of its store.
import { canonicalSettings } from '../project/canonical.ts';
import type { Project } from '../project/schema.ts';
import { type Hours, type Weekday, weekdays } from '../project/week.ts';
import type { FloorUnit, ShelfUnit } from '../words/lengths.ts';
import { type Text, text } from '../words/text.ts';
import { done, type Edit, refuse } from './edit.ts';

type Opening = NonNullable<Project['demand']['opening']>;

/** What is to be another than before; null takes it away. */
export interface SettingsChange {
  readonly currency?: string;
  readonly currencyPerCny?: number | null;
  readonly shelfLength?: ShelfUnit;
  readonly floorLength?: FloorUnit;
  readonly firstWeekday?: Weekday | null;
  /** Times the footfall of one day of the week. */
  readonly factor?: { readonly weekday: Weekday; readonly value: number };
  /** Opening hours of a day of the week, or of all that have no others; null: closed, or open at any hour. */
  readonly hours?: { readonly weekday: Weekday | 'usual'; readonly value: Hours | null };
}

/** Changes settings. Prices, costs and fees keep their numbers whatever the currency is. */
export function changeSettings(project: Project, to: SettingsChange): Edit {
  const did = whatIsDone(to);
  const { units = {}, demand } = project;
  const { weekdayFactors = weekdays.map(() => 1), opening } = demand;
  const refused = to.hours?.value && hoursRefusal(to.hours.value);
  if (refused) return refuse(project, did, refused);
  const { factor } = to;
  const settings = canonicalSettings({
    units: {
      shelfLength: to.shelfLength ?? units.shelfLength,
      floorLength: to.floorLength ?? units.floorLength,
      currencyPerCny: orGone(to.currencyPerCny, units.currencyPerCny),
    },
    demand: {
      ...demand,
      firstWeekday: orGone(to.firstWeekday, demand.firstWeekday),
      weekdayFactors: factor
        ? weekdays.map((weekday, ix) => (weekday === factor.weekday ? factor.value : weekdayFactors[ix]))
        : demand.weekdayFactors,
      opening: to.hours ? openingAfter(opening, to.hours) : opening,
    },
  });
  const { currency = project.currency } = to;
  const isSame =
    currency === project.currency &&
    JSON.stringify(settings) === JSON.stringify({ units: project.units, demand });
  if (isSame) return done(project, did);
  // What did not change stays the same object: its runs stay.
  const isSameWeek = JSON.stringify(settings.demand) === JSON.stringify(demand);
  return done({ ...project, currency, ...settings, demand: isSameWeek ? demand : settings.demand }, did);
}

function orGone<T>(to: T | null | undefined, was: T | undefined): T | undefined {
  return to === undefined ? was : (to ?? undefined);
}

/** Hours of one day, or of all; a day with the usual hours has none of its own. */
function openingAfter(
  was: Opening | undefined,
  { weekday, value }: NonNullable<SettingsChange['hours']>,
): Opening | undefined {
  const { weekdays: own, ...usual } = was ?? { openMin: 0, closeMin: 1440, weekdays: {} };
  if (weekday === 'usual')
    return value ? { ...value, weekdays: own } : { openMin: 0, closeMin: 1440, weekdays: own };
  const { [weekday]: _, ...others } = own;
  const isUsual = value?.openMin === usual.openMin && value.closeMin === usual.closeMin;
  return { ...usual, weekdays: isUsual ? others : { ...others, [weekday]: value } };
}

function hoursRefusal({ openMin, closeMin }: Hours): Text | undefined {
  return closeMin > openMin
    ? undefined
    : text(
        'The store closes before it opens. Choose a later closing time, at most 24:00.',
        '关门时间不晚于开门时间。请选择更晚的关门时间，最晚 24:00。',
      );
}

function whatIsDone({ currency, firstWeekday, factor, hours, ...units }: SettingsChange): Text {
  if (currency !== undefined) return text(`Set the currency to ${currency}`, `货币设为 ${currency}`);
  if (units.currencyPerCny !== undefined) return text('Set the rate of the yuan', '设定人民币汇率');
  if (factor) return text('Change the footfall of a weekday', '修改星期客流系数');
  if (hours) return text('Change the opening hours', '修改营业时间');
  if (firstWeekday !== undefined) return text('Set the weekday of day 1', '设定第 1 天是星期几');
  return text('Change the units of lengths', '修改长度单位');
}
