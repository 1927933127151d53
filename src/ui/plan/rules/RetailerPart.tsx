// Whose rules hold in the store: a profile to choose, what it says and where that is from, and the fees it asks for.

import { useTranslation } from 'react-i18next';
import { missingFees } from '../../../../sim/edit/campaign/retailerEdits.ts';
import { costText } from '../../../../sim/project/promotionWords.ts';
import type { Plan, Project } from '../../../../sim/project/schema.ts';
import { retailerProfiles } from '../../../../sim/retailer/retailers.ts';
import { between } from '../../../../sim/words/lists.ts';
import { say } from '../../../../sim/words/text.ts';
import { takeFees, takeRetailer } from '../../../editor/pages/rules.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';
import css from './rules.module.css';

export function RetailerPart({ project, plan }: { project: Project; plan: Plan }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { retailer } = project;
  const profiles = retailerProfiles(project);
  const profile = profiles.find((each) => each.retailer.id === retailer?.id);
  const fees = missingFees(project, plan);
  return (
    <section className={css.retailer} data-testid="retailer">
      <label htmlFor="retailer">{t('rules.retailer')}</label>
      <select
        id="retailer"
        value={retailer?.id ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          takeRetailer(profiles.find((each) => each.retailer.id === value)?.retailer ?? null);
        }}
      >
        <option value="">{t('rules.retailerNone')}</option>
        {profiles.map(({ retailer: each }) => (
          <option key={each.id} value={each.id}>
            {say(each.name, language)}
          </option>
        ))}
        {retailer && !profile && (
          <option value={retailer.id}>
            {t('rules.retailerOther', { name: say(retailer.name, language) })}
          </option>
        )}
      </select>
      {retailer && (
        <div className={css.retailerSays}>
          <p>{say(retailer.note, language)}</p>
          {profile && <p className="hint">{profile.source[language]}</p>}
          {fees.length > 0 && (
            <p>
              {t('rules.retailerFees', {
                list: fees.map((fee) => costText(project, plan, fee)[language]).join(between.names[language]),
              })}{' '}
              <Button look="link" onClick={takeFees}>
                {t('rules.takeFees')}
              </Button>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
