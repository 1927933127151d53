// How wide the ways of this store should be at least: four measures, each with where the usual one comes from.
import { setClearance, setFingerSpace } from '../../../../sim/edit/floor/clearanceEdits.ts';
import { clearanceM, clearances } from '../../../../sim/evidence/clearances.ts';
import type { Layout } from '../../../../sim/project/schema.ts';
import { text } from '../../../../sim/words/text.ts';
import { change } from '../../../editor/floor/edits.ts';
import { useApp } from '../../../state/store.ts';
import { LengthField } from '../../parts/LengthField.tsx';
import css from './floor.module.css';

/** Of the editor alone: these words are not needed by the first picture. */
const title = text('Ways, at least', '通道最小宽度');
const finger = text('Over the packs', '商品上方');
const hint = text(
  'What is narrower is told, and changes no result. Shoppers squeeze through 62 cm.',
  '更窄时会提示，不影响结果。顾客侧身可通过 62 厘米。',
);

export function StoreClearances({ layout }: { layout: Layout }) {
  const language = useApp((state) => state.language);
  return (
    <>
      <h3>{title[language]}</h3>
      <div className={css.fields}>
        {clearances.map(({ key, name, source }) => (
          <div key={key} title={source}>
            <LengthField
              label={name[language]}
              testId={`floor-${key}`}
              valueMm={clearanceM(layout.clearances, key) * 1000}
              set={(mm) => change((p, on) => setClearance(p, on, key, mm / 1000))}
            />
          </div>
        ))}
        <LengthField
          label={finger[language]}
          testId="floor-finger"
          isOfShelf
          valueMm={layout.fingerSpaceMm ?? 0}
          set={(mm) => change((p, on) => setFingerSpace(p, on, mm))}
        />
      </div>
      <p className="hint">{hint[language]}</p>
    </>
  );
}
