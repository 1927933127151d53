// How sure: what the paired days say in plain words, and two studies of the assumptions on demand.

import { useTranslation } from 'react-i18next';
import { between } from '../../../../sim/words/lists.ts';
import {
  type AssumptionKind,
  startAssumptions,
  studySize,
  useAssumptions,
} from '../../../state/decide/assumptions.ts';
import { useApp } from '../../../state/store.ts';
import { type StudyRun, stopStudy } from '../../../state/study/studies.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { ProgressLine } from '../../parts/Progress.tsx';
import { useFormat } from '../../words/format.ts';
import type { Pair } from '../usePair.ts';
import css from './compare.module.css';
import { Draws } from './Draws.tsx';
import { Tornado } from './Tornado.tsx';

/** Fewer draws are drawn, but not yet put into a share. */
const FEWEST_DRAWS = 10;

export function SurePart({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const sentences = useSentences(pair);
  const language = useApp((state) => state.language);
  const draws = useAssumptions('draws', pair);
  const walks = useAssumptions('walks', pair);
  const drawn = draws?.result?.[0];
  const walked = walks?.result?.[0];
  return (
    <Card data-testid="sure">
      <h2>{t('decide.sure')}</h2>
      <p className={css.sureWords}>{sentences.join(between.sentences[language])}</p>
      <p className="hint">{t('decide.sureLimits')}</p>
      <div className={css.sureTwo}>
        <div data-testid="draws">
          <h3>{t('decide.draws')}</h3>
          <p className="hint">{t('decide.drawsHint', { n: studySize.draws })}</p>
          {draws && drawn && drawn.draws > 0 && (
            <Draws
              pair={pair}
              draws={drawn}
              isEarly={draws.state === 'running' && draws.done < FEWEST_DRAWS}
            />
          )}
          <StudyBar
            kind="draws"
            pair={pair}
            study={draws}
            start={t('decide.drawsStart', { n: studySize.draws })}
          />
        </div>
        <div data-testid="walks">
          <h3>{t('decide.walks')}</h3>
          <p className="hint">{t('decide.walksHint')}</p>
          {walked && walked.influences.length > 0 && <Tornado pair={pair} influences={walked.influences} />}
          <StudyBar kind="walks" pair={pair} study={walks} start={t('decide.walksStart')} />
        </div>
      </div>
    </Card>
  );
}

function useSentences({ comparison, result }: Pair): string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { days, confidence } = comparison;
  const { n, difference, low, high, pBetter, correlation, varianceRatio } = result.metrics.margin;
  if (low === null || high === null || pBetter === null)
    return [t(n < 2 ? 'score.needTwo' : 'decide.noSpread')];
  const digits = format.moneyDecimals(difference / days, low / days, high / days);
  const sentences = [
    t('decide.sureRuns', {
      n: format.int(n),
      difference: format.signedMoney(difference / days, digits),
      level: format.percent(confidence, 0),
      low: format.signedMoney(low / days, digits),
      high: format.signedMoney(high / days, digits),
    }),
    t(low <= 0 && high >= 0 ? 'decide.sureZeroIn' : 'decide.sureZeroOut'),
    t('decide.sureChance', { p: format.chance(pBetter) }),
  ];
  if (correlation !== null && varianceRatio !== null)
    sentences.push(
      t(varianceRatio > 1.5 ? 'decide.sureLuck' : 'decide.sureNoLuck', {
        r: correlation > 0.999 ? '> 0.999' : format.decimal(correlation, correlation > 0.99 ? 3 : 2),
        ratio: twoDigits(varianceRatio, format.int, format.decimal),
        days: twoDigits(varianceRatio * n, format.int, format.decimal),
      }),
    );
  return sentences;
}

/** About: no more than two digits that matter. */
function twoDigits(
  value: number,
  int: (value: number) => string,
  decimal: (value: number, digits: number) => string,
): string {
  if (value < 10) return decimal(value, 1);
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return int(Math.round(value / unit) * unit);
}

function StudyBar(props: { kind: AssumptionKind; pair: Pair; study: StudyRun | null; start: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const seed = useApp((state) => state.seed);
  const { kind, pair, study, start } = props;
  const begin = () => startAssumptions(kind, pair, seed);
  if (!study) return <Button onClick={begin}>{start}</Button>;
  const counts = { done: format.int(study.done), total: format.int(study.total) };
  if (study.state === 'running')
    return (
      <ProgressLine data-testid="study-progress">
        <progress value={study.done} max={study.total} aria-label={t('decide.studyProgress', counts)} />
        <span>{study.done === 0 ? t('decide.studyStarting') : t('decide.studyProgress', counts)}</span>
        <Button look="link" onClick={() => stopStudy(kind)}>
          {t('decide.cancel')}
        </Button>
      </ProgressLine>
    );
  return (
    <ProgressLine data-testid="study-progress">
      <span>
        {study.failure
          ? t('decide.studyFailed', { message: study.failure })
          : study.done < study.total
            ? t('decide.studyStopped', counts)
            : kind === 'walks'
              ? t('decide.walksNote', { n: studySize.walks })
              : ''}
      </span>
      <Button look="link" onClick={begin}>
        {t('decide.drawsAgain')}
      </Button>
    </ProgressLine>
  );
}
