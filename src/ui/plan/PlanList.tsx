// The plans of the project: which one is in hand, and what can be done with each.

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deletePlan, duplicatePlan, notePlan, renamePlan, setBaseline } from '../../../sim/edit/planEdits.ts';
import type { Plan } from '../../../sim/project/schema.ts';
import { hangsOnSales } from '../../../sim/score/plannedSpend.ts';
import { isPreliminary } from '../../../sim/stats/finding.ts';
import { judgedBy } from '../../../sim/study/compare/judge.ts';
import { say } from '../../../sim/words/text.ts';
import { make, takePlan } from '../../editor/document/edits.ts';
import { useEditor } from '../../editor/document/state.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/icons.tsx';
import { Letter } from '../parts/Letter.tsx';
import { Menu, MenuButton } from '../parts/Menu.tsx';
import { useFormat } from '../words/format.ts';
import css from './plan.module.css';
import { planName, useHand } from './shelf/useEditRun.ts';

export function PlanList() {
  const { t } = useTranslation();
  const hand = useHand();
  const [editing, setEditing] = useState<{ id: string; field: 'name' | 'note' } | null>(null);
  if (!hand) return null;
  const { project, plan: inHand } = hand;
  const plans = [...project.plans].sort(
    (p, q) => Number(q.id === project.baselinePlanId) - Number(p.id === project.baselinePlanId),
  );
  return (
    <section className={css.plans} aria-labelledby="edit-plans-title">
      <div className={css.libraryHead}>
        <h2 id="edit-plans-title">{t('edit.plans')}</h2>
        <Button
          look="link"
          data-testid="duplicate-plan"
          onClick={() => make((of, id) => duplicatePlan(of, id), 'plans')}
        >
          {t('edit.duplicate')}
        </Button>
      </div>
      <ul>
        {plans.map((plan) =>
          editing?.id === plan.id ? (
            <li key={plan.id}>
              <TextForm plan={plan} field={editing.field} close={() => setEditing(null)} />
            </li>
          ) : (
            <PlanRow
              key={plan.id}
              plan={plan}
              isBaseline={plan.id === project.baselinePlanId}
              isInHand={plan.id === inHand.id}
              canDelete={plans.length > 1}
              edit={(field) => setEditing({ id: plan.id, field })}
            />
          ),
        )}
      </ul>
    </section>
  );
}

function PlanRow(props: {
  plan: Plan;
  isBaseline: boolean;
  isInHand: boolean;
  canDelete: boolean;
  edit: (field: 'name' | 'note') => void;
}) {
  const { t } = useTranslation();
  const { plan, isBaseline, isInHand, canDelete, edit } = props;
  const language = useApp((state) => state.language);
  const name = planName(plan, language);
  const note = say(plan.note, language);
  return (
    <li className={css.plan} data-testid="edit-plan" data-current={isInHand} data-baseline={isBaseline}>
      <button
        type="button"
        className={css.planMain}
        data-testid="edit-plan-main"
        aria-pressed={isInHand}
        title={note || name}
        onClick={() => takePlan(plan.id)}
      >
        <Letter plan={isBaseline ? 'A' : isInHand ? 'B' : ''} isHidden />
        <span className={css.planName} data-testid="edit-plan-name">
          {name}
        </span>
        <small>{isBaseline ? t('edit.baseline') : isInHand ? <Gain plan={plan} /> : ''}</small>
      </button>
      <Menu label={t('edit.more', { plan: name })} button={<span className={css.dots}>⋯</span>}>
        <MenuButton act={() => edit('name')} label={t('edit.rename')} />
        <MenuButton act={() => edit('note')} label={t('edit.note')} />
        <MenuButton
          act={() => make((project) => duplicatePlan(project, plan.id), 'plans')}
          label={t('edit.duplicate')}
        />
        <MenuButton
          act={() => make((project) => setBaseline(project, plan.id), 'plans')}
          label={t('edit.setBaseline')}
          isOff={isBaseline}
        />
        <MenuButton
          act={() => make((project) => deletePlan(project, plan.id), 'plans')}
          label={t('edit.remove')}
          isOff={!canDelete}
        />
      </Menu>
    </li>
  );
}

/** What the plan in hand earns a day, before or after costs: as everywhere else, after them where all are known. */
function Gain({ plan }: { plan: Plan }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const score = useEditor((state) => state.score);
  const hand = useHand();
  if (score?.planId !== plan.id || !hand) return '';
  const { comparison, isStale, byShoppers } = score;
  const { measure, pair } = judgedBy(comparison.alternatives[0]);
  const base = hand.project.plans.find(({ id }) => id === hand.project.baselinePlanId);
  const isOpen = [plan, base].some((each) => each && hangsOnSales(hand.project, each));
  return (
    <span
      className={css.gain}
      data-stale={isStale}
      data-provisional={byShoppers !== null || isPreliminary(comparison.replications)}
    >
      {format.signedMoney(pair.difference / comparison.days)}
      {measure === 'profit' ? ` ${t('edit.afterCosts')}` : isOpen ? ` ${t('edit.withoutCosts')}` : ''}
    </span>
  );
}

function TextForm({ plan, field, close }: { plan: Plan; field: 'name' | 'note'; close: () => void }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const [text, setText] = useState(say(plan[field], language));
  const save = () => {
    close();
    const both = { en: text.trim(), zh: text.trim() };
    if (say(plan[field], language) === both.en) return;
    make(
      (project) => (field === 'name' ? renamePlan(project, plan.id, both) : notePlan(project, plan.id, both)),
      'plans',
    );
  };
  return (
    <form
      className={css.textForm}
      data-testid="text-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <input
        aria-label={t(field === 'name' ? 'edit.name' : 'edit.note')}
        placeholder={t(field === 'name' ? 'edit.name' : 'edit.note')}
        value={text}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the field opens on the user's own wish to write in it.
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
        onBlur={save}
      />
      <Button type="submit" look="icon" label={t('edit.save')}>
        <Icon name="next" size={15} />
      </Button>
    </form>
  );
}
