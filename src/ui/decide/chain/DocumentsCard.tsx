// The documents' arithmetic of a yearly budget beside the same budget in this chain.

import { useTranslation } from 'react-i18next';
import type { ChainPlanning } from '../../../../sim/chain/chainPlan.ts';
import { documentsText } from '../../../../sim/chain/chainText.ts';
import { type Range, sameBudget } from '../../../../sim/chain/documentPlan.ts';
import { range } from '../../../../sim/words/figures.ts';
import { fee, price } from '../../../../sim/words/money.ts';
import { useApp } from '../../../state/store.ts';
import { Card } from '../../parts/Card.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormat } from '../../words/format.ts';
import css from './chain.module.css';

export function DocumentsCard({ planning }: { planning: ChainPlanning }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const same = sameBudget(format, planning);
  const { documents } = same;
  const text = documentsText(format, same);
  const between = (of: Range | null, show: (value: number) => string): string => {
    if (of === null) return t('chain.none');
    return range(of.low, of.high, show);
  };
  const millions = (value: number): string => format.decimal(value / 1e6, 2);
  // The documents count in yuan.
  const fees = (value: number): string => fee(value, 'CNY');
  const prices = (value: number): string => price(value, 'CNY');
  const rows = [
    {
      name: 'perStore',
      theirs: between(documents.perStore, fees),
      ours: between(documents.perStore, fees),
    },
    { name: 'stores', theirs: between(documents.stores, format.int), ours: between(same.stores, format.int) },
    { name: 'people', theirs: between(documents.people, millions), ours: between(same.people, millions) },
    {
      name: 'perPerson',
      theirs: between(documents.costPerPerson, prices),
      ours: between(same.costPerPerson, prices),
    },
    {
      name: 'perStorePeople',
      theirs: between(documents.peoplePerStore, format.int),
      ours: between(same.peoplePerStore, format.int),
    },
  ] as const;
  return (
    <Card data-testid="chain-documents">
      <h2>{t('chain.documents')}</h2>
      <div className={css.documents}>
        <Table>
          <thead>
            <tr>
              <th scope="col">{t('chain.rows.head')}</th>
              <th scope="col">{t('chain.rows.documents')}</th>
              <th scope="col">{t('chain.rows.chain')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, theirs, ours }) => (
              <tr key={name}>
                <th scope="row">{t(`chain.rows.${name}`)}</th>
                <td>{theirs}</td>
                <td>{ours}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        <div>
          <p>{text.theirs[language]}</p>
          <p>{text.ours[language]}</p>
        </div>
      </div>
    </Card>
  );
}
