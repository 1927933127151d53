// The parts of a floor with their pictures: drag one onto the floor, or click it and then the place.

import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type FloorTemplate, floorTemplates } from '../../../../sim/edit/floor/templates.ts';
import { hangs } from '../../../../sim/kinds/fixture/index.ts';
import { say } from '../../../../sim/words/text.ts';
import { paletteHand } from '../../../editor/floor/bringIn.ts';
import { arm } from '../../../editor/floor/choice.ts';
import { addInSight } from '../../../editor/floor/edits.ts';
import { useFloor } from '../../../editor/floor/state.ts';
import { useApp } from '../../../state/store.ts';
import { useListening } from '../../parts/useListening.ts';
import { useFormat } from '../../words/format.ts';
import css from './floor.module.css';
import { PartPicture } from './partPicture.tsx';

const groups: readonly {
  readonly title: 'stands' | 'hangs' | 'building';
  readonly has: (part: FloorTemplate) => boolean;
}[] = [
  { title: 'stands', has: (part) => part.what === 'fixture' && !isHung(part) },
  { title: 'hangs', has: (part) => part.what === 'fixture' && isHung(part) },
  { title: 'building', has: (part) => part.what !== 'fixture' },
];

function isHung(part: FloorTemplate): boolean {
  return part.what === 'fixture' && hangs(part.kind);
}

export function FloorPalette() {
  const { t } = useTranslation();
  const list = useRef<HTMLElement>(null);
  useListening(list, paletteHand);
  return (
    <section ref={list} className={css.parts} data-testid="parts" aria-labelledby="parts-title">
      <h2 id="parts-title">{t('floor.parts')}</h2>
      <p className="hint">{t('floor.partsHint')}</p>
      {groups.map(({ title, has }) => (
        <div key={title} className={css.partsGroup}>
          <h3>{t(`floor.${title}`)}</h3>
          <ul>
            {floorTemplates.filter(has).map((part) => (
              <li key={part.id}>
                <Part part={part} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Part({ part }: { part: FloorTemplate }) {
  const language = useApp((state) => state.language);
  const format = useFormat();
  const isArmed = useFloor((state) => state.armed === part.id);
  const size = part.what === 'fixture' ? format.floorSize(part.bayM * part.nBays, part.depthM) : undefined;
  return (
    <button
      type="button"
      className={css.part}
      data-part={part.id}
      aria-pressed={isArmed}
      title={size}
      onClick={(event) => {
        // By keyboard there is no place to click: it goes up in the middle of what is seen.
        if (event.detail === 0) addInSight(part.id);
        else arm(isArmed ? null : part.id);
      }}
    >
      <PartPicture part={part} />
      <span>{say(part.name, language)}</span>
    </button>
  );
}
