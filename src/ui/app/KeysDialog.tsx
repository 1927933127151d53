// The list of keys.
import { Modal } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/store.ts';
import { KeyRows } from '../parts/KeyRows.tsx';
import { FloorKeyRows } from '../plan/floor/FloorKeyRows.tsx';
import { useShowsFloor } from '../plan/ViewSwitch.tsx';
import type { appLabels } from '../words/labels/app.ts';

const rows: readonly [readonly string[], Exclude<keyof (typeof appLabels)['keys'], 'title'>][] = [
  [['␣'], 'space'],
  [['←', '→'], 'arrows'],
  [['⇧ ←', '⇧ →'], 'shiftArrows'],
  [['+', '−'], 'plusMinus'],
  [['Home', 'End'], 'homeEnd'],
  [['N'], 'n'],
  [['B'], 'b'],
  [['F'], 'f'],
  [['W', 'A', 'S', 'D'], 'wasd'],
  [['[', ']', '0'], 'zoom'],
  [['Ctrl S'], 'ctrlS'],
  [['Ctrl O'], 'ctrlO'],
  [['Esc'], 'escape'],
  [['?'], 'question'],
];

const PlanKeys = lazy(() =>
  import('../plan/shelf/PlanKeys.tsx').then(({ PlanKeys: part }) => ({ default: part })),
);

export function KeysDialog({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { t } = useTranslation();
  const place = useApp((state) => state.place);
  const isFloor = useShowsFloor();
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('bay.close') }}
      size="md"
      centered
      transitionProps={{ duration: 0 }}
    >
      {isFloor && <FloorKeyRows />}
      {place === 'plan' && !isFloor && (
        <Suspense>
          <PlanKeys />
        </Suspense>
      )}
      <KeyRows
        title={place === 'plan' ? t('edit.keysElsewhere') : undefined}
        rows={rows.map(([keys, name]) => ({ keys, does: t(`keys.${name}`) }))}
      />
    </Modal>
  );
}
