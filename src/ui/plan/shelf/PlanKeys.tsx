// The keys of the shelf editor, for the list of keys.
import { useTranslation } from 'react-i18next';
import { actions } from '../../../editor/shelf/actions.ts';
import { KeyRows } from '../../parts/KeyRows.tsx';

const hands = [
  ['keyClick', 'keyClickHint'],
  ['keyDrag', 'keyDragHint'],
  ['keyWheel', 'keyWheelHint'],
] as const;

export function PlanKeys() {
  const { t } = useTranslation();
  return (
    <KeyRows
      title={t('edit.keysTitle')}
      rows={[
        ...actions
          .filter(({ keys }) => keys !== '')
          .map(({ name, keys }) => ({ keys: [keys], does: t(`action.${name}`) })),
        ...hands.map(([name, hint]) => ({ keys: [], hand: t(`edit.${name}`), does: t(`edit.${hint}`) })),
      ]}
    />
  );
}
