// Everything about one place: what is sold there, what it takes and pushes aside, money, and what can be done with it.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { floorStackPlaces } from '../../../../sim/placements/stackPlaces.ts';
import type { Project } from '../../../../sim/project/schema.ts';
import type { Estimate, PlacementRow, PlacementStudy } from '../../../../sim/study/placements/placements.ts';
import { costText } from '../../../../sim/study/placements/placementWords.ts';
import { between } from '../../../../sim/words/lists.ts';
import { say, type Text } from '../../../../sim/words/text.ts';
import { tell } from '../../../editor/document/edits.ts';
import { floorOf } from '../../../editor/floor/floorOf.ts';
import { choose, setFloorPreference, useFloor } from '../../../editor/floor/state.ts';
import { makePlanOf } from '../../../state/plan/placements.ts';
import { showView, useApp } from '../../../state/store.ts';
import { Button, Buttons } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { useFew } from '../../parts/Few.tsx';
import { useFormat } from '../../words/format.ts';
import { skuName } from '../../words/names.ts';
import css from './placements.module.css';

const FEW = 4;

export function PlaceFacts(props: {
  project: Project;
  study: PlacementStudy;
  row: PlacementRow;
  order: number;
}) {
  const { project, study, row, order } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const isReadOnly = useApp((state) => state.isReadOnly);
  const { place, cost } = row;
  const isKnown = place.refused === null && row.n > 0;
  const units = (value: Estimate) => (
    <Figure
      value={value}
      show={(x) => format.signed(x, 1)}
      wrap={(n) => t('placements.unitsPerDay', { n })}
    />
  );
  const money = (value: Estimate) => {
    const digits = format.moneyDecimals(value.mean, value.low, value.high);
    const show = (x: number) => format.signedMoney(x, digits);
    return <Figure value={value} show={show} wrap={(n) => t('placements.moneyPerDay', { n })} />;
  };
  const whole = (value: Estimate) => (
    <Figure value={value} show={(x) => format.signedMoney(x)} wrap={(n) => n} />
  );
  return (
    <Card className={css.facts} aria-label={t('placements.facts')} data-testid="place-facts">
      <div className={css.factsHead}>
        <h2>
          {isKnown && <b className={css.order}>{order + 1}</b>} {say(place.name, language)}
          {place.rank !== null && <b className={css.e19Badge}>{place.rank}</b>}
        </h2>
        <p className="hint">{say(place.where, language)}</p>
      </div>
      {place.refused && <p className={css.refusal}>{say(place.refused, language)}</p>}
      {isKnown && (
        <dl>
          <Fact name={t('placements.atPlace')}>{units(row.atPlace)}</Fact>
          <Fact name={t('placements.cannibalised')}>{units(row.cannibalised)}</Fact>
          <Fact name={t('placements.net')}>{units(row.units)}</Fact>
          <Fact name={t('placements.category')}>{units(row.categoryUnits)}</Fact>
          <Fact name={t('placements.store')}>{units(row.storeUnits)}</Fact>
          <Fact name={t('placements.goodsMargin')}>{money(row.goodsMargin)}</Fact>
          {project.ownBrandIds.length > 0 && (
            <Fact name={t('placements.ownMargin')}>{money(row.ownMargin)}</Fact>
          )}
          <Fact name={t('placements.margin')}>{money(row.margin)}</Fact>
          <Fact name={t('placements.overCampaign', { days: study.campaignDays })}>
            {whole(row.campaignMargin)}
          </Fact>
          <Fact name={t('placements.cost')}>
            <b>{format.money(cost.amount)}</b> <small>{say(costText(cost), language)}</small>
          </Fact>
          <Fact name={t('placements.afterCost')}>{whole(row.afterCost)}</Fact>
          {row.reach !== null && (
            <Fact name={t('placements.reach')}>
              <b>{t('placements.reachValue', { n: format.int(row.reach / study.days) })}</b>
            </Fact>
          )}
          <Fact name={t('placements.capacity')}>
            <b>
              {t('placements.capacityValue', {
                n: format.int(place.capacityUnits),
                skus: format.int(place.skuIds.length),
              })}
            </b>
          </Fact>
          <Fact name={t('placements.displaced')}>
            <Displaced project={project} row={row} />
          </Fact>
          <Fact name={t('placements.sureness')}>
            <b>
              {row.outAfter !== null
                ? t('placements.outAfter', { n: row.outAfter })
                : row.pBest === null
                  ? '…'
                  : format.chance(row.pBest)}
            </b>{' '}
            <small>
              {t('placements.nRuns', { n: row.n })}
              {row.pHolm !== null &&
                ` · ${t('placements.holm', {
                  n: study.rows.filter(({ n }) => n > 1).length,
                  p: row.pHolm < 0.001 ? '< 0.001' : format.decimal(row.pHolm, 3),
                })}`}
            </small>
          </Fact>
        </dl>
      )}
      <Buttons>
        {place.refused === null && (
          <Button look="strong" disabled={isReadOnly} data-testid="make-plan" onClick={() => makePlanOf(row)}>
            {t('placements.makePlan')}
          </Button>
        )}
        <Button data-testid="show-floor" onClick={() => showOnFloor(row)}>
          {t('placements.showFloor')}
        </Button>
      </Buttons>
    </Card>
  );
}

const notUp: Text = {
  en: 'It is not put up yet: make a plan of it first.',
  zh: '尚未设立：请先生成方案。',
};

/** The floor with the fixture chosen where it stands; else the marked place, or what there is to do. */
function showOnFloor({ place }: PlacementRow): void {
  const project = useApp.getState().opened?.project;
  if (!project) return;
  const layout = floorOf(project);
  showView('floor');
  const stands = layout.fixtures.find(
    ({ xM, yM, kind }) => xM === place.xM && yM === place.yM && (kind === place.kind || place.kind === 'row'),
  );
  if (stands) {
    choose([{ kind: 'fixture', id: stands.id }]);
    return;
  }
  choose([]);
  const free = floorStackPlaces(layout).places.find(({ xM, yM }) => xM === place.xM && yM === place.yM);
  if (free) {
    setFloorPreference({ showsPlaces: true });
    useFloor.setState({ place: free });
  } else tell(notUp, 'done');
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Figure(props: { value: Estimate; show: (x: number) => string; wrap: (text: string) => string }) {
  const { t } = useTranslation();
  const { value, show, wrap } = props;
  return (
    <>
      <b>{wrap(show(value.mean))}</b>{' '}
      {value.low !== null && value.high !== null && (
        <small>{t('placements.between', { low: show(value.low), high: show(value.high) })}</small>
      )}
    </>
  );
}

function Displaced({ project, row }: { project: Project; row: PlacementRow }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { displaced } = row.place;
  const names = displaced.flatMap(({ skuId }) => {
    const sku = project.skus.find(({ id }) => id === skuId);
    return sku ? [skuName(sku, language)] : [];
  });
  const [shown, more] = useFew(names, FEW);
  if (displaced.length === 0) return <b>{t('placements.displacedNone')}</b>;
  const gone = displaced.filter(({ isGone }) => isGone).length;
  return (
    <>
      {shown.join(between.names[language])} {more}
      {gone > 0 && <small> {t('placements.gone', { n: gone })}</small>}
    </>
  );
}
