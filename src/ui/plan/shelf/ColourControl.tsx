// What the positions are coloured by, and what the colours mean.
import { useTranslation } from 'react-i18next';
import { heatGradient } from '../../../../sim/picture/palette.ts';
import { measures } from '../../../../sim/score/measures.ts';
import { say } from '../../../../sim/words/text.ts';
import { type Colouring, colourings, useEditor } from '../../../editor/document/state.ts';
import { followScore } from '../../../state/plan/liveScore.ts';
import { themeOf, useApp } from '../../../state/store.ts';
import { Choice } from '../../parts/Choice.tsx';
import { useFew } from '../../parts/Few.tsx';
import { useFormat } from '../../words/format.ts';
import type { Tints } from './colouring.ts';
import css from './shelf.module.css';

/** Colourings by what a position is; the others go by a measure. */
const names = {
  packs: 'packs',
  brand: 'byBrand',
  flavour: 'byFlavour',
  category: 'byCategory',
} as const;

function isOfPack(colouring: Colouring): colouring is keyof typeof names {
  return colouring in names;
}

export function ColourControl() {
  const { t } = useTranslation();
  const colouring = useEditor((state) => state.colouring);
  const language = useApp((state) => state.language);
  return (
    <Choice
      legend={t('edit.colour')}
      options={colourings}
      value={colouring}
      choose={(each) => colourBy(each)}
      name={(each) => (isOfPack(each) ? t(`edit.${names[each]}`) : say(measures[each].short, language))}
      look="over"
      className={css.colourControl}
    />
  );
}

function colourBy(colouring: Colouring): void {
  useEditor.setState({ colouring });
  // Looks are counted only where they are asked for.
  if (colouring === 'looks' && !useEditor.getState().figures?.figures.looks) followScore();
}

const FEW_NAMES = 7;

export function ColourLegend({ tints }: { tints: Tints | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const colouring = useEditor((state) => state.colouring);
  const theme = useApp(themeOf);
  const language = useApp((state) => state.language);
  const names = tints?.legend.kind === 'names' ? tints.legend.entries : [];
  const [shown, more] = useFew(names, FEW_NAMES);
  if (colouring === 'packs') return null;
  if (!tints) return <div className={css.colourLegend}>{t('edit.colourWaiting')}</div>;
  const { legend } = tints;
  if (legend.kind === 'names')
    return (
      <ul className={css.colourLegend}>
        {shown.map(([name, colour]) => (
          <li key={name}>
            <i style={{ background: colour }} />
            {name}
          </li>
        ))}
        {more && <li>{more}</li>}
      </ul>
    );
  const unit = isOfPack(colouring) ? '' : t('edit.aDay', { what: say(measures[colouring].name, language) });
  const value =
    colouring === 'margin' ? format.money(legend.top) : format.decimal(legend.top, legend.top < 10 ? 1 : 0);
  return (
    <div className={css.colourLegend}>
      {unit}
      <span className={css.heatScale}>
        0<i className={css.heatRamp} style={{ background: heatGradient(theme) }} />
        {value}
      </span>
    </div>
  );
}
