// Decide > Stock: how often promoted goods run out, by length of the campaign and frequency of visits, and the course of
// their stock.

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../../sim/project/schema.ts';
import {
  type Campaign,
  type CampaignSettings,
  campaignSkuIds,
  usualLengths,
  usualVisits,
} from '../../../../sim/study/stock/campaign.ts';
import { campaignAnswer } from '../../../../sim/study/stock/stockAnswer.ts';
import { between } from '../../../../sim/words/lists.ts';
import { say } from '../../../../sim/words/text.ts';
import { useApp } from '../../../state/store.ts';
import { beginStudy, type StudyRun, stopStudy, useRun } from '../../../state/study/studies.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Labelled } from '../../parts/Field.tsx';
import { ProgressLine } from '../../parts/Progress.tsx';
import { Verdict } from '../../parts/Verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { skuName } from '../../words/names.ts';
import decideCss from '../decide.module.css';
import { StockAges } from './StockAges.tsx';
import { StockCourse } from './StockCourse.tsx';
import { type Chosen, StockGrid } from './StockGrid.tsx';
import css from './stock.module.css';
import { useVisitWords } from './visitWords.ts';

const REPLICATIONS = 4;
const LEADS = [0, 1, 2, 3, 7] as const;
const NAMES_SHOWN = 4;

export function StockPage() {
  const { t } = useTranslation();
  const project = useApp((state) => state.opened?.project);
  return (
    <>
      <h1>{t('stock.title')}</h1>
      {project && <StockOf project={project} />}
    </>
  );
}

function StockOf({ project }: { project: Project }) {
  const { t } = useTranslation();
  const format = useFormat();
  const visitWords = useVisitWords();
  const seed = useApp((state) => state.seed);
  const alternativeId = useApp((state) => state.alternativeId);
  const [planChosen, setPlan] = useState<string | null>(null);
  const [skuChosen, setSku] = useState('');
  const [leadDays, setLead] = useState<number>(project.stock.delivery.leadDays || 1);
  const study = useRun('campaign');
  const planId =
    planChosen !== null && project.plans.some(({ id }) => id === planChosen)
      ? planChosen
      : (alternativeId ?? project.baselinePlanId);
  const usual = useMemo(() => campaignSkuIds(project, planId), [project, planId]);
  const isOne = usual.skuIds.includes(skuChosen);
  const skuIds = isOne ? [skuChosen] : usual.skuIds;
  if (usual.skuIds.length === 0) return <p className="hint">{t('stock.nothingStands')}</p>;
  const settings: CampaignSettings = {
    planId,
    skuIds,
    lengths: usualLengths,
    visits: usualVisits,
    leadDays,
    seed,
    replications: REPLICATIONS,
  };
  const begin = (replications: number) =>
    beginStudy({ name: 'campaign', project, settings: { ...settings, replications } });
  const isThis =
    study !== null &&
    study.settings.planId === planId &&
    study.settings.leadDays === leadDays &&
    study.settings.skuIds.join() === skuIds.join();
  const shown = isThis ? study : null;
  return (
    <>
      {shown?.result ? (
        <Answer project={study?.project ?? project} campaign={shown.result} />
      ) : (
        <p className={decideCss.waiting}>{t('stock.lead')}</p>
      )}
      <div className={css.settings}>
        <PlanChoice project={project} planId={planId} choose={setPlan} />
        <SkuChoice
          project={project}
          skuIds={usual.skuIds}
          because={isOne ? 'one' : usual.because}
          chosen={isOne ? skuChosen : ''}
          choose={setSku}
        />
        <Choice
          legend={t('stock.lead_days')}
          showsLegend
          options={LEADS}
          value={leadDays}
          choose={(days) => setLead(days)}
          name={(days) => (days === 0 ? t('stock.sameDay') : t('stock.leadDay', { count: days }))}
          look="over"
        />
      </div>
      <StudyBar study={shown} begin={begin} />
      {shown?.result ? (
        <Pictures campaign={shown.result} />
      ) : (
        <Card className={decideCss.campaignEmpty} data-testid="stock-none">
          <p>{t('stock.empty')}</p>
          <p className="hint">
            {t('stock.size', {
              lengths: usualLengths.join(' / '),
              visits: usualVisits.map((days) => visitWords(days)).join(between.names[format.language]),
              n: usualVisits.length * REPLICATIONS,
              days: usualLengths[usualLengths.length - 1],
            })}
          </p>
        </Card>
      )}
    </>
  );
}

function Answer({ project, campaign }: { project: Project; campaign: Campaign }) {
  const language = useApp((state) => state.language);
  const answer = campaignAnswer(project, campaign);
  return (
    <Verdict kind={answer.kind} size="page" testId="stock-answer" advice={answer.advice[language]}>
      {answer.text[language]}
    </Verdict>
  );
}

function PlanChoice(props: { project: Project; planId: string; choose: (id: string) => void }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { project, planId, choose } = props;
  return (
    <Labelled label={t('stock.plan')}>
      <select value={planId} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {project.plans.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name, language)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function SkuChoice(props: {
  project: Project;
  skuIds: readonly string[];
  because: 'promoted' | 'favoured' | 'own' | 'all' | 'one';
  chosen: string;
  choose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { project, skuIds, because, chosen, choose } = props;
  const names = useMemo(() => {
    const wanted = new Set(skuIds);
    return project.skus
      .filter(({ id }) => wanted.has(id))
      .map((sku) => [sku.id, skuName(sku, language)] as const);
  }, [project, skuIds, language]);
  const listed = names.slice(0, NAMES_SHOWN).map(([, name]) => name);
  const joined = listed.join(between.names[language]);
  return (
    <Labelled
      data-testid="stock-skus"
      label={
        <>
          {t('stock.skus')} · {t(`stock.because_${because}`)}
        </>
      }
    >
      <select
        value={chosen}
        title={
          names.length > listed.length
            ? t('stock.skusMore', { names: joined, n: names.length - listed.length })
            : joined
        }
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">
          {t('stock.chooseAll')} ({names.length})
        </option>
        {names.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function StudyBar(props: { study: StudyRun<'campaign'> | null; begin: (replications: number) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { study, begin } = props;
  if (!study)
    return (
      <Button look="strong" data-testid="stock-start" onClick={() => begin(REPLICATIONS)}>
        {t('stock.start')}
      </Button>
    );
  const counts = { done: format.int(study.done), total: format.int(study.total) };
  if (study.state === 'running')
    return (
      <ProgressLine data-testid="study-progress" role="status">
        <progress value={study.done} max={study.total} aria-label={t('stock.progress', counts)} />
        <span>{study.done === 0 ? t('stock.starting') : t('stock.progress', counts)}</span>
        <Button look="link" data-testid="stock-cancel" onClick={() => stopStudy('campaign')}>
          {t('stock.cancel')}
        </Button>
      </ProgressLine>
    );
  return (
    <ProgressLine data-testid="stock-done">
      <span>
        {study.failure
          ? t('stock.failed', { message: study.failure })
          : study.done < study.total
            ? t('stock.stopped', counts)
            : study.isStale
              ? t('stock.stale')
              : ''}
      </span>
      <Button look="link" onClick={() => begin(study.settings.replications)}>
        {t('stock.again')}
      </Button>
      {!study.isStale && study.done === study.total && (
        <Button look="link" onClick={() => begin(study.settings.replications * 2)}>
          {t('stock.more')}
        </Button>
      )}
    </ProgressLine>
  );
}

function Pictures({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const format = useFormat();
  const visitWords = useVisitWords();
  const [chosen, setChosen] = useState<Chosen>({
    visit: Math.max(0, campaign.visits.length - 1),
    length: campaign.lengths.length - 1,
  });
  const at: Chosen = {
    visit: Math.min(chosen.visit, campaign.visits.length - 1),
    length: Math.min(chosen.length, campaign.lengths.length - 1),
  };
  return (
    <div className={css.pictures}>
      <StockGrid campaign={campaign} chosen={at} choose={setChosen} visitWords={visitWords} />
      <StockCourse campaign={campaign} chosen={at} visitWords={visitWords} />
      <StockAges campaign={campaign} visit={at.visit} visitWords={visitWords} />
      <p className="hint">
        {t('stock.notes')}{' '}
        {t('stock.notesRuns', {
          count: campaign.replications,
          level: format.percent(campaign.confidence, 0),
        })}
      </p>
    </div>
  );
}
