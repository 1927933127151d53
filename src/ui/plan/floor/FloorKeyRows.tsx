// The keys of the floor, for the list of keys.
import { useTranslation } from 'react-i18next';
import { KeyRows } from '../../parts/KeyRows.tsx';
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
    <KeyRows
      title={t('floor.keysTitle')}
      rows={rows.map(([keys, name]) => ({ keys, does: t(`floor.${name}`) }))}
    />
  );
}
