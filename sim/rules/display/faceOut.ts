// E16: pack face and brand name towards the shopper.

import { TOLERANCE_MM } from '../../project/fit.ts';
import { orientationNames, skuText } from '../../project/names.ts';
import { packSize } from '../../project/pack.ts';
import { mostStanding } from '../../shelf/standing.ts';
import type { Ground, Placed } from '../ground.ts';
import type { Fix, Rule } from '../rule.ts';
import { atText, facingsText, placeOf } from '../wording.ts';

export const faceOutRule: Rule = {
  id: 'faceOut',
  evidence: 'E16',
  name: { en: 'Pack face to the shopper', zh: '正面朝向顾客' },
  words: {
    en: 'Packs stand with their face and brand name towards the shopper, neither side out nor lying.',
    zh: '商品正面、品牌名朝向顾客，不侧放、不平放。',
  },
  basis: { en: '', zh: '' },
  severity: 'must',
  needsRun: false,
  check: (ground) =>
    ground.placed.flatMap((one) => {
      if (!one || one.position.orientation === 'front') return [];
      const at = atText(one);
      const stands = orientationNames[one.position.orientation];
      const fix = turnIt(ground, one);
      return [
        {
          ...{ ruleId: 'faceOut' as const, severity: 'must' as const },
          ...{ place: placeOf(one), skuIds: [one.sku.id], fix },
          text: {
            en: `${at.en} stands ${stands.en}; the pack face belongs towards the shopper.`,
            zh: `${at.zh}当前为${stands.zh}；应正面朝向顾客。`,
          },
          ...(fix
            ? {}
            : {
                noFix: {
                  en: 'Not even one pack stands face out in the room of this shelf: move it to another shelf.',
                  zh: '该层空间连一个正面排面也放不下：请移到其他层。',
                },
              }),
        },
      ];
    }),
};

/** Front out with as many facings as find room. */
function turnIt({ rows }: Ground, one: Placed): Fix | null {
  const row = rows.get(one.position.shelfId)!;
  const most = mostStanding(one.sku, 'front', row.ref.shelf);
  if (!row.isSound || most.high < 1 || most.deep < 1) return null;
  const packMm = packSize(one.sku, 'front').widthMm;
  const roomMm = row.spareMm + one.widthMm + TOLERANCE_MM / 2;
  const wide = Math.min(one.position.facingsWide, Math.floor(roomMm / packMm));
  if (wide < 1) return null;
  const name = skuText(one.sku);
  const isFewer = wide < one.position.facingsWide;
  const facings = facingsText(wide);
  return {
    text: {
      en: `turn ${name.en} front out${isFewer ? ` with ${facings.en}` : ''}`,
      zh: `将${name.zh}改为正面${isFewer ? `，保留 ${wide} 个排面` : ''}`,
    },
    steps: [
      // Narrower first: the turn itself then finds its room.
      ...(isFewer ? [{ kind: 'facings' as const, keys: [one.key], to: { wide } }] : []),
      { kind: 'turn', keys: [one.key], orientation: 'front' },
    ],
  };
}
