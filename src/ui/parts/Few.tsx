// A long list: its first few, then how many more there are, and a button that shows them.
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../words/format.ts';
import { Button } from './Button.tsx';

/** What is shown of a list, and the line that ends it; `step` where even the rest is too long for once. */
export function useFew<T>(
  all: readonly T[],
  few: number,
  step: number = all.length,
): readonly [shown: readonly T[], more: ReactNode] {
  const { t } = useTranslation();
  const format = useFormat();
  const [most, setMost] = useState(few);
  const rest = all.length - most;
  if (all.length <= few) return [all, null];
  const more = (
    <Button
      look="link"
      data-testid="more"
      // A list under a field stays open.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => setMost(rest > 0 ? most + Math.max(1, step) : few)}
    >
      {rest > 0 ? t('list.more', { n: format.int(rest) }) : t('list.fewer')}
    </Button>
  );
  return [all.slice(0, most), more];
}
