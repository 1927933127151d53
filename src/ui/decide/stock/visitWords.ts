// How a frequency of visits is called.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export type VisitWords = (everyDays: number) => string;

export function useVisitWords(): VisitWords {
  const { t } = useTranslation();
  return useMemo(
    () => (everyDays) =>
      everyDays === 0
        ? t('stock.never')
        : everyDays === 1
          ? t('stock.daily')
          : t('stock.every', { n: everyDays }),
    [t],
  );
}
