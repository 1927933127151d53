// The list of keys.
import { Kbd, Modal } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/store.ts';
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
      {place === 'plan' && <h3 className="keys-part">{t('edit.keysElsewhere')}</h3>}
      <dl className="keys">
        {rows.map(([keys, name]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
