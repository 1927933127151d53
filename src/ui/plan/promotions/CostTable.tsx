// What the campaign costs, line by line, with the documents' figure beside, and the sum at the foot.

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addCost,
  addPlacementCosts,
  changeCost,
  removeCost,
} from '../../../../sim/edit/campaign/costEdits.ts';
import { documented, retailerFee } from '../../../../sim/edit/campaign/proposedCosts.ts';
import { costKind, costPers, isCounted, perNames } from '../../../../sim/kinds/cost.ts';
import { MOST_FEE } from '../../../../sim/kinds/fields.ts';
import { fixtureKind } from '../../../../sim/kinds/fixture/index.ts';
import { promotionKind } from '../../../../sim/kinds/promotion/index.ts';
import { layoutOf } from '../../../../sim/project/layouts.ts';
import { fixtureText } from '../../../../sim/project/names.ts';
import { costName, promotionText } from '../../../../sim/project/promotionWords.ts';
import type { Cost, CostKind, Plan, Project, Promotion } from '../../../../sim/project/schema.ts';
import { type PlannedLine, plannedSpend } from '../../../../sim/score/plannedSpend.ts';
import { sentence } from '../../../../sim/words/text.ts';
import { yuanText } from '../../../../sim/words/units.ts';
import { make } from '../../../editor/document/edits.ts';
import { choosePromotion } from '../../../editor/pages/promotions.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';
import { NumberBox } from '../../parts/fields.tsx';
import { Icon } from '../../parts/icons.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormat } from '../../words/format.ts';
import { MarginAfterCosts } from './MarginAfterCosts.tsx';
import { placesOf } from './placesOf.ts';
import { PromotionIcon } from './promotionKinds.tsx';
import css from './promotions.module.css';

interface Props {
  readonly project: Project;
  readonly plan: Plan;
  readonly chosenId: string | null;
}

export function CostTable({ project, plan, chosenId }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const spend = useMemo(() => plannedSpend(project, plan), [project, plan]);
  // What is paid for no promotion first, then promotion by promotion as in the calendar.
  const groups = [null, ...plan.promotions]
    .map((promotion) => ({
      promotion,
      lines: spend.lines.filter(({ cost }) => (cost.promotionId ?? null) === (promotion?.id ?? null)),
    }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <section className={css.costs} aria-labelledby="promo-costs-title">
      <h2 id="promo-costs-title">{t('promotions.costs')}</h2>
      {groups.length > 0 && (
        <Table data-testid="cost-table">
          <thead>
            <tr>
              <th scope="col">{t('promotions.costOf')}</th>
              <th scope="col" data-num>
                {t('promotions.documents')}
              </th>
              <th scope="col">{t('promotions.amount')}</th>
              <th scope="col">{t('promotions.per')}</th>
              <th scope="col" data-num>
                {t('promotions.comesTo')}
              </th>
              <th scope="col">
                <span className="hidden">{t('promotions.remove')}</span>
              </th>
            </tr>
          </thead>
          {groups.map(({ promotion, lines }) => (
            <tbody key={promotion?.id ?? ''} data-chosen={promotion !== null && promotion.id === chosenId}>
              {promotion && <GroupHead project={project} plan={plan} promotion={promotion} lines={lines} />}
              {lines.map((line) => (
                <Line key={line.cost.id} project={project} plan={plan} line={line} />
              ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {t(project.demand.days === 1 ? 'promotions.totalOne' : 'promotions.total', {
                  n: format.int(project.demand.days),
                })}
              </th>
              <td data-num data-testid="campaign-total">
                {format.money(spend.known)}
              </td>
              <td />
            </tr>
          </tfoot>
        </Table>
      )}
      {spend.gifts > 0 && (
        <p className="hint">{t('promotions.giftsUpTo', { value: format.money(spend.gifts) })}</p>
      )}
      {spend.nOpen > 0 && (
        <p className="hint">
          {spend.nOpen === 1 ? t('promotions.openLine') : t('promotions.openLines', { n: spend.nOpen })}
        </p>
      )}
      {groups.length === 0 && <p className="hint">{t('promotions.noCosts')}</p>}
      <AddCost project={project} plan={plan} />
      <MarginAfterCosts project={project} plan={plan} known={spend.known} />
    </section>
  );
}

function GroupHead(props: {
  project: Project;
  plan: Plan;
  promotion: Promotion;
  lines: readonly PlannedLine[];
}) {
  const { project, plan, promotion, lines } = props;
  const format = useFormat();
  const language = useApp((state) => state.language);
  const known = lines.reduce((sum, { quantity, most }) => sum + (quantity === null ? 0 : (most ?? 0)), 0);
  return (
    <tr className={css.group}>
      <th scope="rowgroup" colSpan={4}>
        <button type="button" onClick={() => choosePromotion(promotion.id)}>
          <PromotionIcon kind={promotion.kind} size={15} />
          {sentence(promotionText(project, plan, promotion)[language].trim())}
        </button>
      </th>
      <td data-num>{lines.length > 1 ? format.money(known) : ''}</td>
      <td />
    </tr>
  );
}

function Line({ project, plan, line }: { project: Project; plan: Plan; line: PlannedLine }) {
  const { cost, quantity, most } = line;
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const name = sentence(costName(project, plan, cost)[language].trim());
  const promotion = plan.promotions.find(({ id }) => id === cost.promotionId);
  const edit = (to: Parameters<typeof changeCost>[3]) =>
    make((of, planId) => changeCost(of, planId, cost.id, to));
  return (
    <tr data-kind={cost.kind}>
      <th scope="row">{name}</th>
      <td data-num>
        <Documents project={project} plan={plan} cost={cost} />
      </td>
      <td>
        <NumberBox
          label={t('promotions.amountOf', { cost: name })}
          testId={`amount-${cost.id}`}
          value={cost.amount}
          least={0}
          most={MOST_FEE}
          step={cost.amount >= 1000 ? 100 : cost.amount >= 20 ? 5 : 0.5}
          digits={2}
          set={(amount) => edit({ amount })}
        />
      </td>
      <td>
        <select
          aria-label={t('promotions.perOf', { cost: name })}
          value={cost.per}
          onChange={(event) => edit({ per: event.currentTarget.value as Cost['per'] })}
        >
          {persOf(cost, promotion?.kind).map((per) => (
            <option key={per} value={per}>
              {perNames[per][language]}
            </option>
          ))}
        </select>
      </td>
      <td data-num>
        {most !== null && quantity !== null
          ? format.money(most)
          : most !== null
            ? t('promotions.upTo', { value: format.money(most) })
            : t('promotions.bySales')}
      </td>
      <td>
        <Button
          look="icon"
          label={t('promotions.removeCost', { cost: name })}
          onClick={() => make((of, planId) => removeCost(of, planId, cost.id))}
        >
          <Icon name="close" size={13} />
        </Button>
      </td>
    </tr>
  );
}

/** What a cost can be counted by: what its promotion does. */
function persOf(cost: Cost, kind: Plan['promotions'][number]['kind'] | undefined): readonly Cost['per'][] {
  const counts = kind === undefined ? [] : promotionKind(kind).counts;
  const all = costPers.filter((per) => !isCounted(per) || counts.includes(per) || (per === 'unit' && kind));
  return all.includes(cost.per) ? all : [...all, cost.per];
}

/** The documents' figure with its range and where it is from; the chain's own fee comes first. */
function Documents({ project, plan, cost }: { project: Project; plan: Plan; cost: Cost }) {
  const { t } = useTranslation();
  const format = useFormat();
  const fee = retailerFee(project, plan, cost);
  const known = documented(project, plan, cost);
  if (!known) {
    const fixture = layoutOf(project, plan).fixtures.find(({ id }) => id === cost.fixtureId);
    const isOtherPlace = fixture !== undefined && !fixtureKind(fixture.kind).isWrapped;
    return (
      <span className="hint" title={isOtherPlace ? t('promotions.noFigureHint') : undefined}>
        {fee !== null ? t('promotions.chainFee', { value: format.fee(fee) }) : t('promotions.noFigure')}
      </span>
    );
  }
  return (
    <span title={known.source}>
      {yuanText(project, known.low, known.high)} <small>{/^E\d+/.exec(known.source)?.[0]}</small>
      {fee !== null && <small> · {t('promotions.chainFee', { value: format.fee(fee) })}</small>}
    </span>
  );
}

const otherKinds = ['festivalFee', 'material', 'other'] as const satisfies readonly CostKind[];

function AddCost({ project, plan }: { project: Project; plan: Plan }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const [kind, setKind] = useState<CostKind>('festivalFee');
  const groups = placesOf(project, plan);
  const [wanted, setPlace] = useState('');
  const promoted = plan.promotions.flatMap((one) => ('fixtureId' in one ? [one.fixtureId] : []));
  const isThere = (id: string) =>
    groups.some(({ fixtures }) => fixtures.some((fixture) => fixture.id === id));
  const place = isThere(wanted) ? wanted : (promoted.find(isThere) ?? groups[0]?.fixtures[0]?.id ?? '');
  return (
    <div className={css.addCosts}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make((of, planId) => addPlacementCosts(of, planId, place));
        }}
      >
        <select
          aria-label={t('promotions.feePlace')}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        >
          {groups.map(({ kind: each, fixtures }) => (
            <optgroup key={each} label={sentence(fixtureKind(each).name[language])}>
              {fixtures.map((fixture) => (
                <option key={fixture.id} value={fixture.id}>
                  {sentence(fixtureText(fixture)[language])}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Button type="submit" small disabled={place === ''} data-testid="add-fee">
          {t('promotions.addFee')}
        </Button>
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make((of, planId) => addCost(of, planId, { kind }));
        }}
      >
        <select
          aria-label={t('promotions.costKind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as CostKind)}
        >
          {otherKinds.map((each) => (
            <option key={each} value={each}>
              {sentence(costKind(each).name[language])}
            </option>
          ))}
        </select>
        <Button type="submit" small>
          {t('promotions.addCost')}
        </Button>
      </form>
    </div>
  );
}
