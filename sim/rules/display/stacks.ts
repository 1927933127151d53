// E19: a floor stack on one of the five ranked places, for two to four weeks, with one promoter.

import { freeId } from '../../edit/edit.ts';
import { documentCost } from '../../evidence/costs.ts';
import { ruleFigure } from '../../evidence/ruleFigures.ts';
import { fixtureKind } from '../../kinds/fixture/index.ts';
import { floorStackPlaces, stackRankNames } from '../../placements/stackPlaces.ts';
import { layoutOf } from '../../project/layouts.ts';
import { fixtureText } from '../../project/names.ts';
import type { Fixture, Promotion } from '../../project/schema.ts';
import { retailerRefusal } from '../../retailer/retailerRules.ts';
import { count } from '../../words/figures.ts';
import { applyFix } from '../fix.ts';
import type { Ground, Placed } from '../ground.ts';
import type { Fix, FixStep, Rule, RulePlace, Violation } from '../rule.ts';

const DAYS_A_WEEK = 7;
const weeks = documentCost('floorStackWeeks');

export const stackPlaceRule: Rule = {
  id: 'stackPlace',
  evidence: 'E19',
  name: { en: 'Floor stack on a ranked place', zh: '堆头位置' },
  words: {
    en: 'A floor stack stands at one of five places, best first: main aisle facing the entrance, first place right of the entrance, end of an aisle, endcap, aisle before the checkouts.',
    zh: '堆头位于五类位置之一，由好到差：入口正面主通道、入口右侧第一个、通道两头、端架、收银台前通道。',
  },
  basis: {
    en: 'The places are from the sales handbooks; what counts as being at one is measured on the floor.',
    zh: '位置出自销售手册；是否在该位置由平面尺寸判断。',
  },
  severity: 'should',
  needsRun: false,
  check: (ground) => {
    const { displays } = floorStackPlaces(ground.layout);
    return stacksOf(ground).flatMap(({ fixture, placed }): Violation[] => {
      const display = displays.find(({ fixtureId }) => fixtureId === fixture.id);
      if (!display || display.rank !== null) return [];
      const fix = moveToPlace(ground, fixture);
      return [
        {
          ...{ ruleId: 'stackPlace', severity: 'should', fix, ...about(fixture, placed) },
          text: {
            en: `${display.en} One of the five is asked for.`,
            zh: `${display.zh}应位于五类位置之一。`,
          },
          ...(fix
            ? {}
            : {
                noFix: {
                  en: 'None of the five places has room for it: make it smaller, or clear one.',
                  zh: '五类位置都放不下：请缩小堆头，或腾出一处。',
                },
              }),
        },
      ];
    });
  },
};

export const stackTimeRule: Rule = {
  id: 'stackTime',
  evidence: 'E19',
  name: { en: 'Floor stack for 2 to 4 weeks', zh: '堆头做 2-4 周' },
  words: {
    en: `A floor stack runs ${weeks.low} to ${weeks.high} weeks. Runs of less than ${weeks.low} weeks say nothing about it.`,
    zh: `堆头活动做 ${weeks.low} 至 ${weeks.high} 周。模拟不足 ${weeks.low} 周时不作判断。`,
  },
  basis: { en: 'The weeks are from the sales handbooks.', zh: '周数出自销售手册。' },
  severity: 'should',
  needsRun: false,
  check: (ground) => {
    const { days } = ground.project.demand;
    if (days < weeks.low * DAYS_A_WEEK) return [];
    return stacksOf(ground).flatMap(({ fixture, placed }) =>
      promotersAt(ground, fixture).flatMap((promotion): Violation[] => {
        const toDay = Math.min(promotion.toDay, days);
        const length = toDay - promotion.fromDay + 1;
        const [least, most] = [weeks.low * DAYS_A_WEEK, weeks.high * DAYS_A_WEEK];
        if (length < 1 || (length >= least && length <= most)) return [];
        const fix = lasting(ground, promotion, length < least ? least : most);
        const name = fixtureText(fixture);
        return [
          {
            ...{ ruleId: 'stackTime', severity: 'should', fix, ...about(fixture, placed) },
            text: {
              en: `${name.en}: the campaign with its promoter runs ${count(length, 'day')}; ${least} to ${most}.`,
              zh: `${name.zh}：配促销员的活动为 ${length} 天；应为 ${least} 至 ${most} 天。`,
            },
          },
        ];
      }),
    );
  },
};

export const stackPromoterRule: Rule = {
  id: 'stackPromoter',
  evidence: 'E19',
  name: { en: 'One promoter at a floor stack', zh: '堆头配一名促销员' },
  words: {
    en: "A floor stack has one promoter. One's own stacks are meant, where own brands are given.",
    zh: '每个堆头配备一名促销员。指定自有品牌时，仅指自有商品的堆头。',
  },
  basis: { en: 'The number is from the sales handbooks.', zh: '人数出自销售手册。' },
  severity: 'should',
  needsRun: false,
  check: (ground) =>
    stacksOf(ground).flatMap(({ fixture, placed }): Violation[] => {
      if (ground.ownBrands.size > 0 && !placed.some(({ isOwn }) => isOwn)) return [];
      const promoters = promotersAt(ground, fixture);
      const most = promoters.reduce((n, { nPromoters }) => Math.max(n, nPromoters), 0);
      const asked = ruleFigure('stackPromoters');
      if (most === asked) return [];
      const name = fixtureText(fixture);
      const refusal =
        promoters.length === 0
          ? retailerRefusal(ground.project.retailer, wishFor(ground, fixture, placed))
          : null;
      const fix = refusal
        ? null
        : promoters.length === 0
          ? hire(ground, fixture, placed)
          : onlyOne(promoters);
      return [
        {
          ...{ ruleId: 'stackPromoter', severity: 'should', fix, ...about(fixture, placed) },
          text: {
            en: `${name.en} has ${most === 0 ? 'no promoter' : count(most, 'promoter')}; one is asked for.`,
            zh: `${name.zh}${most === 0 ? '没有促销员' : `有 ${most} 名促销员`}；应配一名。`,
          },
          ...(refusal ? { noFix: refusal } : {}),
        },
      ];
    }),
};

type Promoter = Extract<Promotion, { kind: 'promoter' }>;

/** Floor stacks that are put up in the plan: those with goods on them. */
function stacksOf({ layout, placed }: Ground): { fixture: Fixture; placed: Placed[] }[] {
  return layout.fixtures.flatMap((fixture) => {
    if (fixtureKind(fixture.kind).standing !== 'stack') return [];
    const on = placed.filter((one) => one !== undefined).filter(({ ref }) => ref.fixture === fixture);
    return on.length > 0 ? [{ fixture, placed: on }] : [];
  });
}

function promotersAt({ plan }: Ground, { id }: Fixture): Promoter[] {
  return plan.promotions.flatMap((promotion) =>
    promotion.kind === 'promoter' && promotion.fixtureId === id ? [promotion] : [],
  );
}

function about(fixture: Fixture, placed: readonly Placed[]): { place: RulePlace; skuIds: string[] } {
  const [first] = placed;
  return {
    place: {
      ...{ fixtureId: fixture.id, bayId: first.ref.bay.id, bayIx: first.ref.bayIx, shelfId: null },
      positionIxs: placed.map(({ ix }) => ix),
    },
    skuIds: [...new Set(placed.map(({ sku }) => sku.id))],
  };
}

/** The best free places with room are tried; the first at which the stack has a rank is it. */
function moveToPlace(ground: Ground, fixture: Fixture): Fix | null {
  const free = floorStackPlaces(ground.layout).places.filter(
    ({ fixtureId, standing, widthM, depthM }) =>
      fixtureId === undefined &&
      standing === 'stack' &&
      widthM >= fixture.widthM - 1e-6 &&
      depthM >= fixture.depthM - 1e-6,
  );
  for (const { xM, yM, rotationDeg, rank } of free.slice(0, 3)) {
    const [name, to] = [fixtureText(fixture), stackRankNames[rank]];
    const steps: FixStep[] = [{ kind: 'moveFixture', fixtureId: fixture.id, xM, yM, rotationDeg }];
    const fix = {
      text: {
        en: `move ${name.en} to a free place: ${to.en}`,
        zh: `将${name.zh}移到空位：${to.zh}`,
      },
      steps,
    };
    const edit = applyFix(ground.project, ground.plan.id, fix);
    if (edit.refused) continue;
    const moved = floorStackPlaces(layoutOf(edit.project, ground.plan)).displays.find(
      ({ fixtureId }) => fixtureId === fixture.id,
    );
    if (moved && moved.rank !== null) return fix;
  }
  return null;
}

function wishFor(ground: Ground, fixture: Fixture, placed: readonly Placed[]) {
  return { kind: 'promotion' as const, promotion: promoterFor(ground, fixture, placed) };
}

function promoterFor({ plan, project }: Ground, fixture: Fixture, placed: readonly Placed[]): Promoter {
  const skuIds = [...new Set(placed.map(({ sku }) => sku.id))].sort();
  const own = skuIds.filter((id) => placed.some(({ sku, isOwn }) => sku.id === id && isOwn));
  const id = freeId(`promoter-${fixture.id}`.slice(0, 60), new Set(plan.promotions.map((each) => each.id)));
  return {
    ...{ kind: 'promoter', id, fixtureId: fixture.id, skuIds: own.length > 0 ? own : skuIds },
    ...{ fromDay: 1, toDay: Math.max(1, Math.min(project.demand.days, weeks.high * DAYS_A_WEEK)) },
    ...{ fromMin: 540, toMin: 1260, nPromoters: ruleFigure('stackPromoters') },
    ...{ audience: 'everyone', isForNewProduct: false },
  };
}

function hire(ground: Ground, fixture: Fixture, placed: readonly Placed[]): Fix {
  const name = fixtureText(fixture);
  return {
    text: {
      en: `put a promoter at ${name.en}, with the sales handbooks' costs`,
      zh: `在${name.zh}安排一名促销员，并按销售手册计入费用`,
    },
    steps: [{ kind: 'addPromotion', promotion: promoterFor(ground, fixture, placed) }],
  };
}

function onlyOne(promoters: readonly Promoter[]): Fix {
  return {
    text: { en: 'leave one promoter', zh: '只留一名促销员' },
    steps: promoters.map((promotion) => ({
      kind: 'changePromotion',
      promotion: { ...promotion, nPromoters: ruleFigure('stackPromoters') },
    })),
  };
}

/** As many days as asked for, from its first day where the run has them, else from an earlier one. */
function lasting({ project }: Ground, promotion: Promoter, days: number): Fix {
  const toDay = Math.min(project.demand.days, promotion.fromDay + days - 1);
  const fromDay = toDay - days + 1;
  return {
    text: { en: `run it from day ${fromDay} to day ${toDay}`, zh: `改为第 ${fromDay} 至 ${toDay} 天` },
    steps: [{ kind: 'changePromotion', promotion: { ...promotion, fromDay, toDay } }],
  };
}
