// Both planograms of each changed bay side by side, and a key that says what each number is.
import { orientationNames } from '../planogram/words.ts';
import type { Bay, Position } from '../scenario/schema.ts';
import type { BayChange, ChangedBay } from './bayChanges.ts';
import { elevation, elevationSize } from './elevation.ts';
import { type Html, html, join, nothing } from './html.ts';
import { short } from './packPicture.ts';
import { type Chapter, type Sheet, section, tag } from './sheet.ts';
import type { Words } from './words.ts';

/** Bays drawn in one chapter; the others are told in words only. */
export const MOST_PICTURES = 12;
/** The largest picture on the screen, in pixels. */
const MOST_WIDE_PX = 540;
const MOST_TALL_PX = 780;
const MOST_PX_PER_MM = 0.75;

export function picturesSection(sheet: Sheet, chapter: Chapter, bays: readonly ChangedBay[]): Html {
  const { words } = sheet;
  const { t } = words;
  const drawn = bays.slice(0, MOST_PICTURES);
  const left = bays.length - drawn.length;
  const body =
    bays.length === 0
      ? html`<p>${t('Both plans place every SKU alike.', '两个方案的陈列完全相同。')}</p>`
      : join(drawn.map((bay, k) => figure(sheet, chapter, bay, k + 1)));
  const rest =
    left > 0
      ? html`<p class="hint">${t(
          `${words.count(left, 'more bay is', 'more bays are', '')} changed and not drawn; the list below names all changes.`,
          `另有 ${left} 组货架有改动，未绘出；全部改动见下方清单。`,
        )}</p>`
      : nothing;
  return section(
    `pictures-${chapter.letter}`,
    t('What changes on the shelf', '货架上的变化'),
    t(
      'Front view, true to scale. Frames and numbers mark what changed; a broken frame means that the SKU leaves the bay.',
      '货架正面图，按真实比例。编号边框为改动处；虚线边框表示该单品撤出本组货架。',
    ),
    html`${body}${rest}`,
  );
}

/** "Endcap 1, bay 2 of 3 (back)": where a bay is. */
export function bayName({ ref }: ChangedBay, words: Words): string {
  const { fixture, bay } = ref;
  const name = words.fixture(fixture);
  const sameFace = fixture.bays.filter(({ face }) => face === bay.face);
  const isTwoFaced = sameFace.length < fixture.bays.length;
  const face = isTwoFaced ? words.t(...faceNames[bay.face]) : '';
  const n = [...sameFace].sort((p, q) => p.offsetM - q.offsetM).findIndex(({ id }) => id === bay.id) + 1;
  const bayText =
    sameFace.length > 1
      ? words.t(`bay ${n} of ${sameFace.length} from the left`, `左起第 ${n} 组（共 ${sameFace.length} 组）`)
      : '';
  return [name, face, bayText].filter((text) => text !== '').join(words.t(', ', '，'));
}

const faceNames: Record<Bay['face'], readonly [string, string]> = {
  front: ['front side', '正面一侧'],
  back: ['back side', '背面一侧'],
  left: ['left end', '左端'],
  right: ['right end', '右端'],
};

function figure(sheet: Sheet, { planA, planB, letter }: Chapter, bay: ChangedBay, no: number): Html {
  const { project, words, packs } = sheet;
  const size = elevationSize(bay.ref.bay);
  const pxPerMm = Math.min(MOST_PX_PER_MM, MOST_WIDE_PX / size.widthMm, MOST_TALL_PX / size.heightMm);
  const name = bayName(bay, words);
  const draw = (side: 'a' | 'b'): Html => {
    const plan = words.name((side === 'a' ? planA : planB).name, (side === 'a' ? planA : planB).id);
    const label = words.t(`${name} in “${plan}”`, `“${plan}”中的${name}`);
    const { bay: drawn } = bay.ref;
    const positions = side === 'a' ? bay.before : bay.after;
    return html`<div class="plan"><p class="plan-name">${tag(side === 'a' ? 'A' : letter)} ${plan}</p>${elevation({ project, words, packs, bay: drawn, positions, changes: bay.changes, side, pxPerMm, label })}</div>`;
  };
  const isTall = size.widthMm * pxPerMm < 400;
  return html`<figure class="bay${isTall ? ' tall' : ''}" style="--wide:${short(size.widthMm * pxPerMm)}px"><figcaption><span class="no">${no}</span> ${name}<label class="larger"><input type="checkbox"> ${words.t('Large', '放大')}</label></figcaption><div class="sides"><div class="pair">${draw('a')}${draw('b')}</div>${key(sheet, bay)}</div></figure>
`;
}

function key({ project, words }: Sheet, { ref, changes }: ChangedBay): Html {
  const skus = new Map(project.skus.map((sku) => [sku.id, sku]));
  const shelfNo = new Map(ref.bay.shelves.map(({ id }, k) => [id, k + 1]));
  const lines = changes.map((change) => {
    const sku = skus.get(change.skuId);
    const name = sku ? words.name(sku.name, sku.id) : change.skuId;
    return html`<li><span class="badge-key">${change.no}</span><span><b>${name}</b> <span class="soft">${changeText(change, shelfNo, words)}</span></span></li>`;
  });
  return html`<ol class="key">${lines}</ol>`;
}

/** "1 to 3 facings, shelf 2": what became of a SKU in a bay. Shelf 1 is the lowest. */
export function changeText(
  { before, after, markedBefore }: BayChange,
  shelfNo: ReadonlyMap<string, number>,
  words: Words,
): string {
  const { t } = words;
  const facings = (positions: readonly Position[]): number =>
    positions.reduce((sum, { facingsWide }) => sum + facingsWide, 0);
  const shelves = (positions: readonly Position[]): number[] =>
    [...new Set(positions.map(({ shelfId }) => shelfNo.get(shelfId) ?? 0))].sort((p, q) => p - q);
  const shelvesText = (positions: readonly Position[]): string => {
    const numbers = shelves(positions).map(String);
    return t(
      `${numbers.length > 1 ? 'shelves' : 'shelf'} ${words.list(numbers)}`,
      `第 ${words.list(numbers)} 层`,
    );
  };
  const facingsText = (n: number): string => words.count(n, 'facing', 'facings', '个排面');
  if (before.length === 0)
    return t(
      `new here: ${facingsText(facings(after))}, ${shelvesText(after)}`,
      `新上：${shelvesText(after)}，${facingsText(facings(after))}`,
    );
  if (after.length === 0)
    return t(
      `taken out: ${facingsText(facings(before))}, ${shelvesText(before)}`,
      `撤下：${shelvesText(before)}，${facingsText(facings(before))}`,
    );
  const parts: string[] = [];
  const [a, b] = [facings(before), facings(after)];
  if (a !== b) parts.push(t(`${a} → ${facingsText(b)}`, `${a} → ${b} 个排面`));
  if (shelves(before).join() !== shelves(after).join())
    parts.push(`${shelvesText(before)} → ${shelvesText(after)}`);
  else parts.push(shelvesText(after));
  const stacks = (key: 'facingsHigh' | 'facingsDeep'): string =>
    [before, after]
      .map((list) => [...new Set(list.map((p) => p[key]))].sort((p, q) => p - q).join('/'))
      .join(' → ');
  const differs = (of: (position: Position) => string | number | boolean): boolean =>
    [...new Set(before.map(of))].sort().join() !== [...new Set(after.map(of))].sort().join();
  if (differs((p) => p.facingsHigh))
    parts.push(t(`${stacks('facingsHigh')} high`, `叠放 ${stacks('facingsHigh')} 层`));
  if (differs((p) => p.facingsDeep))
    parts.push(t(`${stacks('facingsDeep')} deep`, `纵深 ${stacks('facingsDeep')} 个`));
  if (differs((p) => p.orientation)) {
    const ways = [before, after].map((list) =>
      words.list([...new Set(list.map((p) => orientationNames[p.orientation][words.language]))]),
    );
    parts.push(ways.join(' → '));
  }
  if (differs((p) => p.label))
    parts.push(
      after.every(({ label }) => label)
        ? t('price label added', '增加价签')
        : t('price label taken away', '取消价签'),
    );
  if (parts.length === 1 && markedBefore.length > 0) parts.push(t('other place on the shelf', '同层移位'));
  return parts.join(t(', ', '，'));
}
