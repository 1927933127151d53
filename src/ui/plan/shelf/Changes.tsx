// What the plan in hand changes against the baseline, in words, the bays in front first.
import { useTranslation } from 'react-i18next';
import type { PlanChanges } from '../../../../sim/edit/changes/changes.ts';
import { faceBay } from '../../../editor/document/edits.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { showView, useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';
import css from './shelf.module.css';

const MOST_CAMPAIGN = 12;

export function Changes({ changes }: { changes: PlanChanges | null }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const bayIx = useEditor((state) => state.bayIx);
  if (!changes) return null;
  const bays = [...changes.bays].sort((a, b) => Number(b.bayIx === bayIx) - Number(a.bayIx === bayIx));
  return (
    <section aria-labelledby="changes-title" data-testid="changes">
      <h2 id="changes-title">{t('edit.changes')}</h2>
      {changes.isSame && <p className="hint">{t('edit.noChanges')}</p>}
      {changes.campaign.length > 0 && (
        <div className={css.changesBay}>
          <Button look="link" onClick={() => showView('promotions')}>
            {t('floor.promotions')}
          </Button>
          <ul>
            {changes.campaign.slice(0, MOST_CAMPAIGN).map((change) => (
              <li key={`${change.what} ${change.kind} ${change.id}`}>{change[language]}</li>
            ))}
            {changes.campaign.length > MOST_CAMPAIGN && (
              <li className="hint">+{changes.campaign.length - MOST_CAMPAIGN}</li>
            )}
          </ul>
        </div>
      )}
      {bays.slice(0, 30).map((bay) => (
        <div key={bay.bayId} className={css.changesBay} data-here={bay.bayIx === bayIx}>
          <Button look="link" onClick={() => faceBay(bay.bayIx)}>
            {bay[language]}
          </Button>
          <ul>
            {bay.changes.slice(0, 12).map((change, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no state, and two may say the same.
              <li key={k}>{change[language]}</li>
            ))}
            {bay.nSlid > 0 && <li className="hint">{t('edit.slid', { n: bay.nSlid })}</li>}
          </ul>
        </div>
      ))}
    </section>
  );
}
