// Both planograms of each changed bay side by side, and a key that says what each number is.

import { fine } from '../picture/svg.ts';
import { skuText } from '../project/names.ts';
import type { BayRef } from '../project/places.ts';
import type { Bay } from '../project/schema.ts';
import type { BayChange, ChangedBay } from './bayChanges.ts';
import { elevation, elevationSize } from './elevation.ts';
import { type Html, html, join, nothing } from './html.ts';
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
          `${words.count(left, 'more bay is', 'more bays are', '')} changed and not drawn; they are told in words below.`,
          `另有 ${left} 组货架有改动，未绘出，见下方文字清单。`,
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

/** "Gondola 5, back side, bay 7 of 10 from the left (G05B7)": where a bay is. */
export function bayNameOf({ fixture, bay }: BayRef, words: Words): string {
  const name = words.fixture(fixture);
  const sameFace = fixture.bays.filter(({ face }) => face === bay.face);
  const isTwoFaced = sameFace.length < fixture.bays.length;
  const face = isTwoFaced ? words.t(...faceNames[bay.face]) : '';
  const n = [...sameFace].sort((p, q) => p.offsetM - q.offsetM).findIndex(({ id }) => id === bay.id) + 1;
  const bayText =
    sameFace.length > 1
      ? words.t(`bay ${n} of ${sameFace.length} from the left`, `左起第 ${n} 组（共 ${sameFace.length} 组）`)
      : '';
  const place = [name, face, bayText].filter((text) => text !== '').join(words.t(', ', '，'));
  return fixture.bays.length > 1 ? words.t(`${place} (${bay.id})`, `${place}（${bay.id}）`) : place;
}

const faceNames: Record<Bay['face'], readonly [string, string]> = {
  front: ['front side', '正面一侧'],
  back: ['back side', '背面一侧'],
  left: ['left end', '左端'],
  right: ['right end', '右端'],
};

function figure(sheet: Sheet, { planA, planB, letter }: Chapter, bay: ChangedBay, no: number): Html {
  const { project, words, packs } = sheet;
  const sides = [bay.before, bay.after].flatMap((one) => (one ? [elevationSize(one.bay)] : []));
  const size = {
    widthMm: Math.max(...sides.map(({ widthMm }) => widthMm)),
    heightMm: Math.max(...sides.map(({ heightMm }) => heightMm)),
  };
  const pxPerMm = Math.min(MOST_PX_PER_MM, MOST_WIDE_PX / size.widthMm, MOST_TALL_PX / size.heightMm);
  const name = bayNameOf(bay.ref, words);
  const draw = (side: 'a' | 'b'): Html => {
    const plan = words.name((side === 'a' ? planA : planB).name, (side === 'a' ? planA : planB).id);
    const label = words.t(`${name} in “${plan}”`, `“${plan}”中的${name}`);
    const shown = side === 'a' ? bay.before : bay.after;
    const picture = shown
      ? elevation({ project, words, packs, ...shown, changes: bay.changes, side, pxPerMm, label })
      : html`<p class="hint">${words.t('Not on the floor of this plan.', '此方案的平面图中没有。')}</p>`;
    return html`<div class="plan"><p class="plan-name">${tag(side === 'a' ? 'A' : letter)} ${plan}</p>${picture}</div>`;
  };
  const isTall = size.widthMm * pxPerMm < 400;
  return html`<figure class="bay${isTall ? ' tall' : ''}" style="--wide:${fine(size.widthMm * pxPerMm)}px"><figcaption><span class="no">${no}</span> ${name}<label class="larger"><input type="checkbox"> ${words.t('Large', '放大')}</label></figcaption><div class="sides"><div class="pair">${draw('a')}${draw('b')}</div>${key(sheet, bay)}</div></figure>
`;
}

function key(sheet: Sheet, { changes }: ChangedBay): Html {
  const lines = changes.map(
    (change) => html`<li><span class="badge-key">${change.no}</span><span>${told(sheet, change)}</span></li>`,
  );
  return html`<ol class="key" style="--rows:${Math.ceil(lines.length / 2)}">${lines}</ol>`;
}

/** One change as a sentence, the SKU in bold instead of in quotes. */
export function told({ project, words }: Sheet, { skuId, change, to }: BayChange): Html {
  const name = words.sku(skuId);
  if (to) {
    const place = bayNameOf(to, words);
    return html`<b>${name}</b> ${words.t(`is moved to ${place}.`, `移到${place}。`)}`;
  }
  const sku = project.skus.find(({ id }) => id === skuId) ?? { id: skuId, name: { en: '', zh: '' } };
  const quoted = skuText(sku)[words.language];
  const sentence = change[words.language];
  const at = sentence.indexOf(quoted);
  if (at < 0) return html`${sentence}`;
  return html`${sentence.slice(0, at)}<b>${name}</b>${sentence.slice(at + quoted.length)}`;
}
