// What differs between the promotions and costs of two plans: added, removed, changed, from what to what, in words.

import {
  costDifferences,
  costName,
  costText,
  daysText,
  promotionDifferences,
  promotionTerms,
  promotionText,
} from '../../project/promotionWords.ts';
import type { Cost, Plan, Project, Promotion } from '../../project/schema.ts';
import { count } from '../../words/figures.ts';
import { between } from '../../words/lists.ts';
import { type Language, sentence, type Text } from '../../words/text.ts';

/** One promotion or cost that is not the same in both plans. */
export interface CampaignChange extends Text {
  readonly what: 'promotion' | 'cost';
  readonly kind: 'added' | 'removed' | 'changed';
  /** Its id in the plan it is in. */
  readonly id: string;
}

/** Promotions first, then costs; the costs of an added or removed promotion come after those of none. */
export function campaignChanges(project: Project, planA: Plan, planB: Plan): CampaignChange[] {
  const promotions = matched(planA.promotions, planB.promotions, sameThing).map(([before, after]) => {
    const change = (kind: CampaignChange['kind'], id: string, text: Text): CampaignChange => ({
      ...{ what: 'promotion', kind, id },
      ...{ en: `${sentence(text.en)}.`, zh: `${text.zh.trim()}。` },
    });
    if (!before) {
      const text = promotionText(project, planB, after!);
      const terms = [daysText(after!), ...promotionTerms(project, after!)];
      return change('added', after!.id, {
        en: `new: ${text.en}, ${joined(terms, 'en')}`,
        zh: `新增${text.zh}：${joined(terms, 'zh')}`,
      });
    }
    const text = promotionText(project, planA, before);
    if (!after)
      return change('removed', before.id, {
        en: `gone: ${text.en}, ${daysText(before).en}`,
        zh: `取消${text.zh}（${daysText(before).zh}）`,
      });
    const parts = promotionDifferences(project, [planA, before], [planB, after]);
    return change('changed', after.id, {
      en: `${text.en}: ${joined(parts, 'en')}`,
      zh: `${text.zh.trim()}：${joined(parts, 'zh')}`,
    });
  });
  const costs = matched(planA.costs, planB.costs, sameCost).map(([before, after]) => {
    const change = (kind: CampaignChange['kind'], id: string, text: Text): CampaignChange => ({
      ...{ what: 'cost', kind, id },
      ...{ en: `${sentence(text.en)}.`, zh: `${text.zh.trim()}。` },
    });
    if (!before) {
      const text = costText(project, planB, after!);
      return change('added', after!.id, { en: `new cost: ${text.en}`, zh: `新增费用：${text.zh}` });
    }
    if (!after) {
      const text = costText(project, planA, before);
      return change('removed', before.id, { en: `no longer paid: ${text.en}`, zh: `不再支付：${text.zh}` });
    }
    const name = costName(project, planA, before);
    const parts = costDifferences(project, [planA, before], [planB, after]);
    return change('changed', after.id, {
      en: `${name.en}: ${joined(parts, 'en')}`,
      zh: `${name.zh.trim()}：${joined(parts, 'zh')}`,
    });
  });
  return [...promotions, ...costs];
}

/** All of them in one sentence; undefined where there is none. */
export function campaignSummary(changes: readonly CampaignChange[]): Text | undefined {
  const parts: Text[] = [];
  const tell = (what: CampaignChange['what'], kind: CampaignChange['kind'], en: string, zh: string): void => {
    const n = changes.filter((one) => one.what === what && one.kind === kind).length;
    if (n > 0) parts.push({ en: `${count(n, what)} ${en}`, zh: `${zh} ${n} 项` });
  };
  tell('promotion', 'added', 'added', '新增促销');
  tell('promotion', 'removed', 'removed', '取消促销');
  tell('promotion', 'changed', 'changed', '调整促销');
  tell('cost', 'added', 'added', '新增费用');
  tell('cost', 'removed', 'removed', '取消费用');
  tell('cost', 'changed', 'changed', '调整费用');
  return parts.length === 0
    ? undefined
    : { en: `${sentence(joined(parts, 'en'))}.`, zh: `${joined(parts, 'zh')}。` };
}

/** What is in both under one id and of one kind, and what is in one alone; alike ones are left out. */
function matched<T extends { readonly id: string }>(
  a: readonly T[],
  b: readonly T[],
  isSame: (before: T, after: T) => boolean,
): (readonly [T | undefined, T | undefined])[] {
  if (a === b) return [];
  const after = new Map(b.map((one) => [one.id, one]));
  const pairs: (readonly [T | undefined, T | undefined])[] = [];
  const found = new Set<T>();
  for (const one of a) {
    const other = after.get(one.id);
    const isPair = other !== undefined && isSame(one, other);
    if (isPair) found.add(other);
    if (!isPair || JSON.stringify(one) !== JSON.stringify(other))
      pairs.push([one, isPair ? other : undefined]);
  }
  for (const one of b) if (!found.has(one)) pairs.push([undefined, one]);
  return pairs;
}

/** Ids are given by the editor: two of another kind under one id are two different promotions. */
function sameThing(before: Promotion, after: Promotion): boolean {
  return before.kind === after.kind;
}

function sameCost(before: Cost, after: Cost): boolean {
  return before.kind === after.kind;
}

function joined(parts: readonly Text[], language: Language): string {
  return parts.map((part) => part[language].trim()).join(between.clauses[language]);
}
