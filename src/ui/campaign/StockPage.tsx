// Stock over the campaign.
import { useTranslation } from 'react-i18next';

export function StockPage() {
  const { t } = useTranslation();
  return <h1>{t('stock.title')}</h1>;
}
