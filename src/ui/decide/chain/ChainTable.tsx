// The stores as a table that can be sorted: what is chosen for each, or why nothing is.

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetPlan, ChainPlanning, Placed, StoreRow } from '../../../../sim/chain/chainPlan.ts';
import { planCsv, reasonText } from '../../../../sim/chain/chainTables.ts';
import { planName } from '../../../../sim/chain/chainText.ts';
import type { Chain } from '../../../../sim/chain/schema.ts';
import { niceReach } from '../../../../sim/picture/chart.ts';
import type { Project } from '../../../../sim/project/schema.ts';
import { type Language, languageTags, say } from '../../../../sim/words/text.ts';
import { download, stemOf } from '../../../state/files/projectFiles.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';
import { Card, CardHead } from '../../parts/Card.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { IntervalBar } from '../../parts/IntervalBar.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormat } from '../../words/format.ts';
import css from './chain.module.css';

const columns = ['name', 'storeClass', 'shoppers', 'growth', 'plan', 'spend', 'margin', 'reach'] as const;
type Column = (typeof columns)[number];
/** What is best at the top when a column is first clicked. */
const falling: ReadonlySet<Column> = new Set(['shoppers', 'growth', 'spend', 'margin', 'reach']);

interface Line {
  readonly row: StoreRow;
  readonly placed: Placed | undefined;
}

export interface ChainTableProps {
  readonly project: Project;
  readonly chain: Chain;
  readonly planning: ChainPlanning;
  readonly plan: BudgetPlan;
}

export function ChainTable({ project, chain, planning, plan }: ChainTableProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const format = useFormat();
  const [sort, setSort] = useState<{ readonly by: Column; readonly isFalling: boolean }>({
    by: 'margin',
    isFalling: true,
  });
  const [isAll, setAll] = useState(false);
  const lines = useMemo(() => {
    const placed = new Map(plan.placed.map((one) => [one.row.store.id, one]));
    const all = planning.rows.map((row): Line => ({ row, placed: placed.get(row.store.id) }));
    return sorted(
      isAll ? all : all.filter((line) => line.placed),
      sort.by,
      sort.isFalling,
      project,
      language,
    );
  }, [planning, plan, isAll, sort, project, language]);
  const reach = niceReach(
    plan.placed.flatMap(({ gain }) => [gain.low, gain.high, gain.value]),
    1,
  );
  return (
    <Card data-testid="chain-table">
      <CardHead>
        <h2>{t('chain.table')}</h2>
        <div className={css.buttons}>
          <Choice
            legend={t('chain.table')}
            options={[false, true] as const}
            value={isAll}
            choose={(all) => setAll(all)}
            name={(all) =>
              all ? t('chain.all', { n: format.int(planning.rows.length) }) : t('chain.onlyChosen')
            }
            testId="chain-rows"
          />
          <Button
            data-testid="chain-export"
            onClick={() =>
              download(
                `\ufeff${planCsv(format.currency, planning, plan, language)}`,
                `${stemOf(say(chain.name, language)) || 'chain'} ${plan.budget}.csv`,
                'text/csv',
              )
            }
          >
            {t('chain.exportPlan')}
          </Button>
        </div>
      </CardHead>
      <p className="hint">{t('chain.tableHint')}</p>
      <div className={css.scroll}>
        <Table className={css.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  data-column={column}
                  aria-sort={sort.by === column ? (sort.isFalling ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    onClick={() =>
                      setSort({
                        by: column,
                        isFalling: sort.by === column ? !sort.isFalling : falling.has(column),
                      })
                    }
                  >
                    {t(`chain.columns.${column}`)}
                    <span aria-hidden="true">{sort.by === column ? (sort.isFalling ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <StoreLine
                key={line.row.store.id}
                line={line}
                planning={planning}
                plan={plan}
                project={project}
                reach={reach}
              />
            ))}
          </tbody>
        </Table>
      </div>
    </Card>
  );
}

function StoreLine({
  line: { row, placed },
  planning,
  plan,
  project,
  reach,
}: {
  line: Line;
  planning: ChainPlanning;
  plan: BudgetPlan;
  project: Project;
  reach: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { store, storeClass } = row;
  return (
    <tr data-chosen={placed !== undefined}>
      <th scope="row">
        {say(store.name, language)} <small>{store.id}</small>
      </th>
      <td>{storeClass}</td>
      <td>{format.int(store.shoppersPerDay)}</td>
      <td>{format.signedPercent(store.growth)}</td>
      {placed ? (
        <>
          <td>
            {planName(project, placed.offer.planId)[language]}
            {placed.campaigns > 1 && ` × ${placed.campaigns}`}
          </td>
          <td>{format.money(placed.spend)}</td>
          <td>
            <div className={css.margin}>
              <div>
                <IntervalBar
                  value={placed.gain.value}
                  low={placed.gain.low}
                  high={placed.gain.high}
                  reach={reach}
                  label={
                    placed.gain.low === null || placed.gain.high === null
                      ? format.signedMoney(placed.gain.value)
                      : t('chain.interval', {
                          low: format.signedMoney(placed.gain.low),
                          high: format.signedMoney(placed.gain.high),
                        })
                  }
                />
              </div>
              <b>{format.signedMoney(placed.gain.value)}</b>
            </div>
          </td>
          <td>{format.int(placed.reach)}</td>
        </>
      ) : (
        <td className={css.reason} colSpan={4}>
          {reasonText(row, plan, planning.settings)[language]}
        </td>
      )}
    </tr>
  );
}

/** By the column, then by id. Stores without a placement come last where the column is about one. */
function sorted(
  lines: readonly Line[],
  by: Column,
  isFalling: boolean,
  project: Project,
  language: Language,
): Line[] {
  const keyOf = ({ row, placed }: Line): number | string | null => {
    switch (by) {
      case 'name':
        return say(row.store.name, language);
      case 'storeClass':
        return row.storeClass;
      case 'shoppers':
        return row.store.shoppersPerDay;
      case 'growth':
        return row.store.growth;
      case 'plan':
        return placed ? planName(project, placed.offer.planId)[language] : null;
      case 'spend':
        return placed?.spend ?? null;
      case 'margin':
        return placed?.gain.value ?? null;
      case 'reach':
        return placed?.reach ?? null;
    }
  };
  const keyed = lines.map((line) => ({ line, key: keyOf(line), id: line.row.store.id }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null)
      return Number(a.key === null) - Number(b.key === null) || less(a.id, b.id);
    const order =
      typeof a.key === 'string' && typeof b.key === 'string'
        ? a.key.localeCompare(b.key, languageTags[language])
        : Number(a.key) - Number(b.key);
    return (isFalling ? -order : order) || less(a.id, b.id);
  });
  return keyed.map(({ line }) => line);
}

function less(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
