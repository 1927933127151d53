// The keys of the floor, for the list of keys.
import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { floorLabels } from '../../words/labels/floor.ts';

const rows: readonly [readonly string[], keyof typeof floorLabels][] = [
  [['←', '↑', '→', '↓'], 'keyMove'],
  [[',', '.'], 'keyNext'],
  [['R', '⇧ R'], 'keyTurn'],
  [['Del'], 'keyDelete'],
  [['Ctrl C', 'Ctrl V'], 'keyCopy'],
  [['Ctrl D'], 'keyDuplicate'],
  [['Ctrl A'], 'keyAll'],
  [['Ctrl Z', 'Ctrl Y'], 'keyUndo'],
  [['↵'], 'keyOpen'],
  [['G'], 'keySnap'],
  [['P'], 'keyPlaces'],
  [['N'], 'keyProblem'],
  [['␣'], 'keyPan'],
];

export function FloorKeyRows() {
  const { t } = useTranslation();
  return (
    <>
      <h3 className="keys-part">{t('floor.keysTitle')}</h3>
      <dl className="keys">
        {rows.map(([keys, name]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(`floor.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
