// What the plan in hand changes against the baseline, in words, the bays in front first.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanChanges } from '../../../../sim/edit/changes/changes.ts';
import { faceBay } from '../../../editor/document/edits.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { showView, useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';
import { useFew } from '../../parts/Few.tsx';
import css from './shelf.module.css';

const FEW_LINES = 12;
const FEW_BAYS = 12;

export function Changes({ changes }: { changes: PlanChanges | null }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const bayIx = useEditor((state) => state.bayIx);
  const bays = [...(changes?.bays ?? [])].sort(
    (a, b) => Number(b.bayIx === bayIx) - Number(a.bayIx === bayIx),
  );
  const [shown, more] = useFew(bays, FEW_BAYS);
  if (!changes) return null;
  return (
    <section aria-labelledby="changes-title" data-testid="changes">
      <h2 id="changes-title">{t('edit.changes')}</h2>
      {changes.isSame && <p className="hint">{t('edit.noChanges')}</p>}
      {changes.floor.length > 0 && (
        <div className={css.changesBay}>
          <Button look="link" onClick={() => showView('floor')}>
            {t('floor.floor')}
          </Button>
          <Lines texts={changes.floor.map((change) => change[language])} />
        </div>
      )}
      {changes.campaign.length > 0 && (
        <div className={css.changesBay}>
          <Button look="link" onClick={() => showView('promotions')}>
            {t('floor.promotions')}
          </Button>
          <Lines texts={changes.campaign.map((change) => change[language])} />
        </div>
      )}
      {shown.map((bay) => (
        <div key={bay.bayId} className={css.changesBay} data-here={bay.bayIx === bayIx}>
          <Button look="link" onClick={() => faceBay(bay.bayIx)}>
            {bay[language]}
          </Button>
          <Lines texts={bay.changes.map((change) => change[language])}>
            {bay.nSlid > 0 && <li className="hint">{t('edit.slid', { n: bay.nSlid })}</li>}
          </Lines>
        </div>
      ))}
      {more}
    </section>
  );
}

function Lines({ texts, children }: { texts: readonly string[]; children?: ReactNode }) {
  const [shown, more] = useFew(texts, FEW_LINES);
  return (
    <ul>
      {shown.map((text, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no state, and two may say the same.
        <li key={k}>{text}</li>
      ))}
      {more && <li>{more}</li>}
      {children}
    </ul>
  );
}
