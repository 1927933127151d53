// Promotions.
import { useTranslation } from 'react-i18next';

export function PromotionsPage() {
  const { t } = useTranslation();
  return <h1>{t('promotions.title')}</h1>;
}
