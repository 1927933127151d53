// The documents' arithmetic of a yearly budget beside the same budget in this chain.
import { useTranslation } from 'react-i18next';
import type { ChainPlanning } from '../../../../sim/chain/chainPlan.ts';
import { documentsText } from '../../../../sim/chain/chainText.ts';
import { type Range, sameBudget } from '../../../../sim/chain/documentPlan.ts';
import { useApp } from '../../../state/store.ts';
import { Card } from '../../parts/Card.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormat } from '../../words/format.ts';
import css from './chain.module.css';

export function DocumentsCard({ planning }: { planning: ChainPlanning }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const same = sameBudget(planning);
  const { documents } = same;
  const text = documentsText(same);
  const range = (of: Range | null, show: (value: number) => string): string => {
    if (of === null) return t('chain.none');
    const [from, to] = [show(of.low), show(of.high)];
    return from === to ? from : `${from}–${to}`;
  };
  const millions = (value: number): string => format.decimal(value / 1e6, 2);
  const cents = (value: number): string => format.decimal(value, 2);
  const rows = [
    {
      name: 'perStore',
      theirs: range(documents.perStore, format.int),
      ours: range(documents.perStore, format.int),
    },
    { name: 'stores', theirs: range(documents.stores, format.int), ours: range(same.stores, format.int) },
    { name: 'people', theirs: range(documents.people, millions), ours: range(same.people, millions) },
    {
      name: 'perPerson',
      theirs: range(documents.costPerPerson, cents),
      ours: range(same.costPerPerson, cents),
    },
    {
      name: 'perStorePeople',
      theirs: range(documents.peoplePerStore, format.int),
      ours: range(same.peoplePerStore, format.int),
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
