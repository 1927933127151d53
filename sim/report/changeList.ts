// The changes in words: a summary, SKU by SKU over the whole store, and sentence by sentence where there is no picture.

import { capacityUnits } from '../project/pack.ts';
import type { Plan } from '../project/schema.ts';
import { signed } from '../words/figures.ts';
import type { BayByBay } from './bayChanges.ts';
import { few, folded } from './few.ts';
import { type Html, html, join, nothing } from './html.ts';
import { bayNameOf, MOST_PICTURES, told } from './pictures.ts';
import { type Chapter, type Sheet, section } from './sheet.ts';

const MOST_ROWS = 40;
/** Bays without a picture whose changes are told one by one. */
const MOST_UNDRAWN = 24;

export function changesSection(
  sheet: Sheet,
  { planA, planB, letter }: Chapter,
  { bays, all }: BayByBay,
): Html {
  const { words } = sheet;
  const { t } = words;
  const beside = join([floorList(sheet, all), campaignList(sheet, all)]);
  if (bays.length === 0)
    return all.isSame
      ? nothing
      : section(`changes-${letter}`, t('The changes', '改动清单'), t(all.en, all.zh), beside);
  const a = totals(planA);
  const b = totals(planB);
  const where = new Map<string, { in: string[]; out: string[]; other: string[] }>();
  for (const bay of bays) {
    for (const { skuId, before, after } of bay.changes) {
      const places = where.get(skuId) ?? { in: [], out: [], other: [] };
      const names = places[before === null ? 'in' : after === null ? 'out' : 'other'];
      const name = bayNameOf(bay.ref, words);
      if (!names.includes(name)) names.push(name);
      where.set(skuId, places);
    }
  }
  const rows = [...where]
    .map(([skuId, places]) => ({
      skuId,
      places,
      a: a.get(skuId) ?? { facings: 0, units: 0 },
      b: b.get(skuId) ?? { facings: 0, units: 0 },
    }))
    .sort(
      (p, q) =>
        q.b.facings - q.a.facings - (p.b.facings - p.a.facings) ||
        q.b.units - q.a.units - (p.b.units - p.a.units) ||
        (p.skuId < q.skuId ? -1 : 1),
    );
  // Where there are too many, the largest gains and the largest losses.
  const most = MOST_ROWS / 2;
  const isLong = rows.length > MOST_ROWS;
  const listed = isLong ? [...rows.slice(0, most), ...rows.slice(-most)] : rows;
  const line = (row: (typeof rows)[number]): Html => {
    const places: readonly (readonly [string, readonly string[]])[] = [
      [t('new', '新上'), row.places.in],
      [t('out', '撤出'), row.places.out],
      [t('changed', '调整'), row.places.other],
    ];
    const told = places
      .filter(([, names]) => names.length > 0)
      .map(([what, names]) => html`<span class="where"><i>${what}</i> ${names.join(t('; ', '；'))}</span> `);
    return html`<tr><th scope="row">${words.sku(row.skuId)}</th><td class="num"><span class="soft">${words.whole(row.a.facings)} →</span> ${words.whole(row.b.facings)}</td><td class="num strong">${signed(row.b.facings - row.a.facings, 0)}</td><td class="num"><span class="soft">${words.whole(row.a.units)} →</span> ${words.whole(row.b.units)}</td><td>${join(told)}</td></tr>`;
  };
  const table = (some: readonly (typeof rows)[number][]): Html =>
    html`<table class="changes"><thead><tr><th scope="col">${t('SKU', '单品')}</th><th scope="col" class="num">${t('Facings', '排面')}</th><th scope="col" class="num">±</th><th scope="col" class="num">${t('Holds units', '陈列量（件）')}</th><th scope="col">${t('Where', '位置')}</th></tr></thead><tbody>${some.map(line)}</tbody></table>`;
  const between = isLong ? rows.slice(most, -most) : [];
  const rest = folded(between, table, (n) =>
    t(`${words.count(n, 'SKU', 'SKUs', '')} between these`, `另有 ${n} 个单品介于其间`),
  );
  const undrawn = few(
    bays.slice(MOST_PICTURES),
    MOST_UNDRAWN,
    (some) => join(some.map((bay) => inWords(sheet, bay))),
    (n) => t(words.count(n, 'more bay', 'more bays', ''), `另有 ${n} 组货架`),
  );
  return section(
    `changes-${letter}`,
    t('The changes, SKU by SKU', '改动清单'),
    t(`${all.en} Facings and units held are those of the whole store.`, `${all.zh}排面与陈列量按全店合计。`),
    html`${table(listed)}${rest}${undrawn}${beside}`,
  );
}

/** What stands otherwise on the floor, sentence by sentence. */
function floorList({ words }: Sheet, { floor }: BayByBay['all']): Html {
  if (floor.length === 0) return nothing;
  const { t } = words;
  return html`<h3 class="undrawn">${t('Floor', '平面图')}</h3><ul class="sentences">${floor.map((change) => html`<li>${t(change.en, change.zh)}</li>`)}</ul>`;
}

/** Promotions and costs that are not the same, sentence by sentence. */
function campaignList({ words }: Sheet, { campaign }: BayByBay['all']): Html {
  if (campaign.length === 0) return nothing;
  const { t } = words;
  const lists = [
    [t('Promotions', '促销'), campaign.filter(({ what }) => what === 'promotion')],
    [t('Costs', '费用'), campaign.filter(({ what }) => what === 'cost')],
  ] as const;
  return join(
    lists
      .filter(([, changes]) => changes.length > 0)
      .map(
        ([title, changes]) =>
          html`<h3 class="undrawn">${title}</h3><ul class="sentences">${changes.map((change) => html`<li>${t(change.en, change.zh)}</li>`)}</ul>`,
      ),
  );
}

/** A bay without a picture: its changes in words. */
function inWords(sheet: Sheet, { ref, changes }: BayByBay['bays'][number]): Html {
  return html`<h3 class="undrawn">${bayNameOf(ref, sheet.words)}</h3><ul class="sentences">${changes.map((change) => html`<li>${told(sheet, change)}</li>`)}</ul>`;
}

/** Facings and units on all shelves, by SKU. */
function totals(plan: Plan): Map<string, { facings: number; units: number }> {
  const bySku = new Map<string, { facings: number; units: number }>();
  for (const position of plan.positions) {
    const sum = bySku.get(position.skuId) ?? { facings: 0, units: 0 };
    sum.facings += position.facingsWide;
    sum.units += capacityUnits(position);
    bySku.set(position.skuId, sum);
  }
  return bySku;
}
