// The words of the changes between two plans.

import { fixtureText, orientationNames, skuText } from '../../project/names.ts';
import type { Bay, Fixture, Position, Project } from '../../project/schema.ts';
import { skuTable } from '../../project/tables.ts';
import { count } from '../../words/figures.ts';
import { between } from '../../words/lists.ts';
import type { Language, Text } from '../../words/text.ts';
import { type CampaignChange, campaignSummary } from './campaignChanges.ts';
import type { BayChanges, PlanChange, ShelvesOfBoth } from './changes.ts';
import { type FloorChange, floorSummary } from './floorChanges.ts';

/** One change in one sentence, for the list under its bay: shelves there go by their number alone. */
export function changeText(
  project: Project,
  shelves: ShelvesOfBoth,
  change: Omit<PlanChange, Language>,
): Text {
  const skus = skuTable(project);
  const { before, after, kinds } = change;
  const name = skuText(skus.get(change.skuId) ?? { id: change.skuId, name: { en: '', zh: '' } });
  const shelfNo = (position: Position): number =>
    (position === after ? shelves.b : shelves.a).get(position.shelfId)?.shelfNo ?? 0;
  const shelf = (position: Position): Text => {
    const no = shelfNo(position);
    return { en: `shelf ${no}`, zh: `第 ${no} 层` };
  };
  const placeBefore = (position: Position): Text => {
    const bayId = shelves.a.get(position.shelfId)?.bay.id ?? '';
    const { en, zh } = shelf(position);
    return { en: `bay ${bayId}, ${en}`, zh: `${bayId} 组${zh}` };
  };
  if (!before || !after) {
    const position = (after ?? before)!;
    const [at, n] = [shelf(position), position.facingsWide];
    const facings = { en: count(n, 'facing'), zh: `${n} 个排面` };
    switch (kinds[0]) {
      case 'listed':
        return {
          en: `${name.en} is new: ${facings.en} on ${at.en}.`,
          zh: `新增${name.zh}：${at.zh} ${facings.zh}。`,
        };
      case 'added':
        return {
          en: `${name.en} also stands on ${at.en}: ${facings.en}.`,
          zh: `${name.zh}另增陈列位：${at.zh} ${facings.zh}。`,
        };
      case 'removed':
        return {
          en: `${name.en} no longer stands on ${at.en} (${facings.en}).`,
          zh: `${name.zh}撤出${at.zh}（${facings.zh}）。`,
        };
      default:
        return {
          en: `${name.en} is gone: ${facings.en} on ${at.en} before.`,
          zh: `撤下${name.zh}：原在${at.zh} ${facings.zh}。`,
        };
    }
  }
  const parts: Text[] = [];
  const step = (from: number, to: number, say: (change: string) => Text) => {
    if (from !== to) parts.push(say(`${from} → ${to}`));
  };
  for (const kind of kinds) {
    if (kind === 'moved')
      parts.push({
        en: `moved from ${placeBefore(before).en} to ${shelf(after).en}`,
        zh: `由${placeBefore(before).zh}移到${shelf(after).zh}`,
      });
    else if (kind === 'level') {
      const up = shelfNo(after) > shelfNo(before);
      parts.push({
        en: `${up ? 'up' : 'down'} from ${shelf(before).en} to ${shelf(after).en}`,
        zh: `由${shelf(before).zh}${up ? '上移到' : '下移到'}${shelf(after).zh}`,
      });
    } else if (kind === 'reordered') {
      const left = after.xMm < before.xMm;
      parts.push({
        en: `further ${left ? 'left' : 'right'} on ${shelf(after).en}`,
        zh: `在${shelf(after).zh}${left ? '左移' : '右移'}`,
      });
    } else if (kind === 'facings') {
      step(before.facingsWide, after.facingsWide, (n) => ({ en: `facings ${n}`, zh: `排面 ${n}` }));
      step(before.facingsHigh, after.facingsHigh, (n) => ({ en: `${n} high`, zh: `叠放 ${n} 层` }));
      step(before.facingsDeep, after.facingsDeep, (n) => ({ en: `${n} deep`, zh: `纵深 ${n} 排` }));
    } else if (kind === 'turned') {
      const turned = orientationNames[after.orientation];
      parts.push({ en: `turned: ${turned.en}`, zh: `朝向改为${turned.zh}` });
    } else if (kind === 'label')
      parts.push(
        after.label
          ? { en: 'price label added', zh: '加价签' }
          : { en: 'price label taken away', zh: '去掉价签' },
      );
    else parts.push({ en: `shifted along ${shelf(after).en}`, zh: `在${shelf(after).zh}平移` });
  }
  return {
    en: `${name.en}: ${parts.map(({ en }) => en).join(', ')}.`,
    zh: `${name.zh}：${parts.map(({ zh }) => zh).join('，')}。`,
  };
}

/** "Gondola 3 (G03), bay G03F2"; a fixture with one bay by its name alone. */
export function bayText(fixture: Fixture, bay: Bay): Text {
  const { en, zh } = fixtureText(fixture);
  return fixture.bays.length === 1 ? { en, zh } : { en: `${en}, bay ${bay.id}`, zh: `${zh} ${bay.id} 组` };
}

/** All changes in one sentence. */
export function groupsText(
  bays: readonly BayChanges[],
  changes: readonly PlanChange[],
  floor: readonly FloorChange[],
  campaign: readonly CampaignChange[],
): Text {
  const rest = [floorSummary(floor), campaignSummary(campaign)].filter((one) => one !== undefined);
  const all = changes.length > 0 || rest.length === 0 ? [goodsText(bays, changes), ...rest] : rest;
  return {
    en: all.map(({ en }) => en).join(between.sentences.en),
    zh: all.map(({ zh }) => zh).join(between.sentences.zh),
  };
}

function goodsText(bays: readonly BayChanges[], changes: readonly PlanChange[]): Text {
  const told = changes.filter(({ isMinor }) => !isMinor);
  if (changes.length === 0) return { en: 'The two plans are the same.', zh: '两个方案完全相同。' };
  if (told.length === 0)
    return {
      en: `${count(changes.length, 'position')} only shifted along the shelf.`,
      zh: `仅有 ${changes.length} 个陈列位在层板上平移。`,
    };
  const nOf = (...kinds: PlanChange['kinds']) =>
    told.filter((change) => change.kinds.some((kind) => kinds.includes(kind))).length;
  const parts: Text[] = [];
  const tell = (n: number, en: (n: number) => string, zh: (n: number) => string) => {
    if (n > 0) parts.push({ en: en(n), zh: zh(n) });
  };
  tell(
    nOf('listed'),
    (n) => `${count(n, 'SKU')} new`,
    (n) => `新增单品 ${n} 个`,
  );
  tell(
    nOf('delisted'),
    (n) => `${count(n, 'SKU')} gone`,
    (n) => `撤下单品 ${n} 个`,
  );
  tell(
    nOf('added'),
    (n) => `${count(n, 'extra place')} added`,
    (n) => `增设陈列位 ${n} 个`,
  );
  tell(
    nOf('removed'),
    (n) => `${count(n, 'place')} given up`,
    (n) => `减少陈列位 ${n} 个`,
  );
  tell(
    nOf('moved', 'level', 'reordered'),
    (n) => `${n} moved`,
    (n) => `移位 ${n} 个`,
  );
  tell(
    nOf('facings'),
    (n) => `${n} with other facings`,
    (n) => `排面调整 ${n} 个`,
  );
  tell(
    nOf('turned'),
    (n) => `${n} turned`,
    (n) => `改变朝向 ${n} 个`,
  );
  tell(
    nOf('label'),
    (n) => `${n} with another label`,
    (n) => `价签变动 ${n} 个`,
  );
  const nBays = bays.filter((bay) => bay.changes.length > 0).length;
  return {
    en: `${count(told.length, 'change')} in ${count(nBays, 'bay')}: ${parts.map(({ en }) => en).join(', ')}.`,
    zh: `${nBays} 组共 ${told.length} 处变动：${parts.map(({ zh }) => zh).join('，')}。`,
  };
}
