// The list of keys.
import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { en } from './texts/en.ts';

const rows: readonly [readonly string[], Exclude<keyof (typeof en)['keys'], 'title'>][] = [
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

export function KeysDialog({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { t } = useTranslation();
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
