// Chain plan.
import { useTranslation } from 'react-i18next';

export function ChainPage() {
  const { t } = useTranslation();
  return <h1>{t('chain.title')}</h1>;
}
