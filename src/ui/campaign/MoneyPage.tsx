// Money.
import { useTranslation } from 'react-i18next';

export function MoneyPage() {
  const { t } = useTranslation();
  return <h1>{t('money.title')}</h1>;
}
