// Placements.
import { useTranslation } from 'react-i18next';

export function PlacementsPage() {
  const { t } = useTranslation();
  return <h1>{t('placements.title')}</h1>;
}
