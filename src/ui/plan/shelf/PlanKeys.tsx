// The keys of the shelf editor, for the list of keys.
import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { actions } from '../../../editor/shelf/actions.ts';

const hands = [
  ['keyClick', 'keyClickHint'],
  ['keyDrag', 'keyDragHint'],
  ['keyWheel', 'keyWheelHint'],
] as const;

export function PlanKeys() {
  const { t } = useTranslation();
  return (
    <>
      <h3 className="keys-part">{t('edit.keysTitle')}</h3>
      <dl className="keys">
        {actions
          .filter(({ keys }) => keys !== '')
          .map(({ name, keys }) => (
            <div key={name}>
              <dt>
                <Kbd>{keys}</Kbd>
              </dt>
              <dd>{t(`action.${name}`)}</dd>
            </div>
          ))}
        {hands.map(([name, hint]) => (
          <div key={name}>
            <dt>{t(`edit.${name}`)}</dt>
            <dd>{t(`edit.${hint}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
