// The campaign of the plan in hand: its calendar, the promotion chosen in it, and what everything costs.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  campaignStart,
  campaignStarts,
  startWish,
  suggested,
} from '../../../../sim/edit/campaign/campaignEdits.ts';
import { promotionFrom } from '../../../../sim/edit/campaign/promotionEdits.ts';
import { promotionKind, promotionKinds } from '../../../../sim/kinds/promotion/index.ts';
import { promotionText } from '../../../../sim/project/promotionWords.ts';
import type { Plan, Project } from '../../../../sim/project/schema.ts';
import { retailerRefusal } from '../../../../sim/retailer/retailerRules.ts';
import { sentence } from '../../../../sim/words/text.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { pageActions } from '../../../editor/pages/actions.ts';
import { add, begin, useChosen } from '../../../editor/pages/promotions.ts';
import { useApp } from '../../../state/store.ts';
import { ActionButton } from '../../parts/actions.tsx';
import { EditIcon } from '../shelf/editIcons.tsx';
import { planName, useHand } from '../shelf/useEditRun.ts';
import { Calendar } from './Calendar.tsx';
import { CampaignHead } from './CampaignHead.tsx';
import { CostTable } from './CostTable.tsx';
import { PromotionForm } from './PromotionForm.tsx';
import { PromotionIcon } from './promotionKinds.tsx';
import css from './promotions.module.css';

/** Prices first. */
const kinds = [...promotionKinds].sort(
  (a, b) => Number(promotionKind(b).setsPrice) - Number(promotionKind(a).setsPrice),
);

export function PromotionsPage() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const hand = useHand();
  const wanted = useChosen((state) => state.promotionId);
  if (!hand) return null;
  const { project, plan } = hand;
  const chosen = plan.promotions.find(({ id }) => id === wanted) ?? plan.promotions[0] ?? null;
  return (
    <div className={css.promotions} data-testid="promotions" data-baseline={hand.isBaseline}>
      <div className={css.title}>
        <h1>{t('promotions.titleOf', { plan: planName(plan, language) })}</h1>
        <Steps />
      </div>
      <CampaignHead project={project} />
      <AddKinds project={project} plan={plan} />
      {plan.promotions.length === 0 ? (
        <Starts project={project} plan={plan} />
      ) : (
        <Calendar project={project} plan={plan} chosenId={chosen?.id ?? null} />
      )}
      {chosen && <PromotionForm project={project} plan={plan} promotion={chosen} />}
      <CostTable project={project} plan={plan} chosenId={chosen?.id ?? null} />
    </div>
  );
}

function Steps() {
  useEditor((state) => state.history);
  return (
    <div className={css.steps} data-testid="promo-steps">
      {(['undo', 'redo'] as const).map((name) => (
        <ActionButton key={name} data-action={name} action={pageActions[name]}>
          <EditIcon name={name} />
        </ActionButton>
      ))}
    </div>
  );
}

/** A button for each kind: what it does, and where that is from. */
function AddKinds({ project, plan }: { project: Project; plan: Plan }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const forbidden = useMemo(() => {
    const refusals = kinds.map((kind) => {
      const wish = project.retailer && suggested(project, plan, kind);
      if (!wish) return [kind, null] as const;
      const promotion = promotionFrom(kind, wish);
      return [kind, retailerRefusal(project.retailer, { kind: 'promotion', promotion })] as const;
    });
    return new Map(refusals);
  }, [project, plan]);
  return (
    <fieldset className={css.kinds} data-testid="promo-kinds">
      <legend className={css.label}>{t('promotions.addTitle')}</legend>
      {kinds.map((kind) => {
        const rule = forbidden.get(kind)?.[language];
        const { label, what, source } = promotionKind(kind);
        return (
          <button
            key={kind}
            type="button"
            data-kind={kind}
            data-forbidden={rule !== undefined}
            title={rule ?? what[language]}
            onClick={() => add(kind)}
          >
            <PromotionIcon kind={kind} />
            <b>{label[language]}</b>
            <span>{what[language]}</span>
            <small>{rule === undefined ? source[language] : t('promotions.forbidden')}</small>
          </button>
        );
      })}
    </fieldset>
  );
}

/** Nothing is promoted yet: what a promotion does, and three that begin at a click. */
function Starts({ project, plan }: { project: Project; plan: Plan }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const starts = useMemo(
    () =>
      campaignStarts.map((start) => {
        const wish = startWish(project, plan, start);
        return { start, what: wish && promotionText(project, plan, promotionFrom(start, wish)) };
      }),
    [project, plan],
  );
  return (
    <section className={css.empty} data-testid="promo-empty" aria-label={t('promotions.emptyTitle')}>
      <h2>{t('promotions.emptyTitle')}</h2>
      <p>{t('promotions.empty')}</p>
      <div>
        {starts.map(({ start, what }) => (
          <button key={start} type="button" data-start={start} onClick={() => begin(start)}>
            <PromotionIcon kind={campaignStart(start).kind} size={24} />
            <b>{t(`promotions.start.${start}`)}</b>
            <span>{what ? sentence(what[language].trim()) : t('promotions.noGoods')}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
