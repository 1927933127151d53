// Choice of the heat layer, and the legend of the one shown.
import { useTranslation } from 'react-i18next';
import { heatGradient } from '../../../sim/picture/palette.ts';
import { measures } from '../../../sim/score/measures.ts';
import { say } from '../../../sim/words/text.ts';
import { type FloorHeatKind, type Heat, type HeatKind, heatKinds } from '../../frame/heat.ts';
import { themeOf, useApp } from '../../state/store.ts';
import { Choice } from '../parts/Choice.tsx';
import { EvidenceMark } from '../parts/EvidenceMark.tsx';
import type { TopicName } from '../parts/evidenceTopics.ts';
import { useFormat } from '../words/format.ts';
import css from './stage.module.css';

export function HeatControl() {
  const { t } = useTranslation();
  const kind = useApp((state) => state.heat);
  const language = useApp((state) => state.language);
  return (
    <Choice
      legend={t('heat.title')}
      showsLegend
      options={[null, ...heatKinds] as const}
      value={kind}
      choose={(each) => useApp.setState({ heat: each })}
      name={(each) =>
        each === null || isOfFloor(each) ? t(`heat.${each ?? 'off'}`) : say(measures[each].short, language)
      }
      look="over"
      testId="heat-control"
    />
  );
}

const heatTopics: Readonly<Record<HeatKind, TopicName>> = {
  traffic: 'traffic',
  dwell: 'stop',
  looks: 'looks',
  revenue: 'revenue',
  lost: 'missing',
  substituted: 'missing',
};

function isOfFloor(kind: HeatKind): kind is FloorHeatKind {
  return kind === 'traffic' || kind === 'dwell';
}

export function HeatLegend({ heat }: { heat: Heat }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = useApp((state) => state.heat);
  const theme = useApp(themeOf);
  const language = useApp((state) => state.language);
  if (!kind) return null;
  const what = isOfFloor(kind)
    ? t(`heat.${kind}Unit`)
    : t('heat.byBay', { what: say(measures[kind].name, language) });
  const show = (value: number) =>
    kind === 'revenue' ? format.money(value) : heat.top < 10 ? format.decimal(value, 1) : format.int(value);
  return (
    <div className={css.heatLegend}>
      <div className={css.heatTitle}>
        {what} · {t('heat.wholeRun')} <EvidenceMark topic={heatTopics[kind]} />
      </div>
      <div className={css.heatScale}>
        <span>0</span>
        <div className={css.heatRamp} style={{ background: heatGradient(theme) }} />
        <span>{t('heat.most', { value: show(heat.top) })}</span>
      </div>
    </div>
  );
}
