// The actions over the shelf: the frequent ones as buttons, all of them in a menu with their keys.
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../../editor/document/state.ts';
import { type Action, type ActionName, act, actions } from '../../../editor/shelf/actions.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';
import { Menu, MenuButton, MenuGroup } from '../../parts/Menu.tsx';
import planCss from '../plan.module.css';
import { EditIcon, type EditIconName } from './editIcons.tsx';
import css from './shelf.module.css';

const bar: readonly (readonly (readonly [ActionName, EditIconName])[])[] = [
  [
    ['undo', 'undo'],
    ['redo', 'redo'],
  ],
  [
    ['narrower', 'narrower'],
    ['wider', 'wider'],
    ['lower', 'lower'],
    ['higher', 'higher'],
  ],
  [
    ['turn', 'turn'],
    ['label', 'label'],
    ['swap', 'swap'],
    ['fill', 'fill'],
  ],
  [
    ['copy', 'copy'],
    ['paste', 'paste'],
    ['remove', 'remove'],
  ],
];
const groups: readonly Action['group'][] = ['edit', 'facings', 'place', 'shelf', 'view'];

export function Toolbar() {
  const { t } = useTranslation();
  // What can be done depends on all of these.
  useEditor((state) => state.selected);
  useEditor((state) => state.shelfId);
  useEditor((state) => state.history);
  useEditor((state) => state.clipboard);
  useApp((state) => state.opened);
  const byName = new Map(actions.map((action) => [action.name, action]));
  return (
    <div className={css.toolbar} role="toolbar" aria-label={t('edit.toolbar')}>
      {bar.map((part) => (
        <div className={css.toolbarPart} key={part[0][0]}>
          {part.map(([name, icon]) => {
            const action = byName.get(name);
            const label = t(`action.${name}`);
            return (
              <Button
                key={name}
                look="icon"
                data-action={name}
                aria-label={label}
                aria-keyshortcuts={action?.keys}
                title={`${label}  ${action?.keys ?? ''}`}
                disabled={!action?.isOn()}
                onClick={() => act(name)}
              >
                <EditIcon name={icon} />
              </Button>
            );
          })}
        </div>
      ))}
      <Menu label={t('edit.menu')} button={<span className={planCss.dots}>⋯</span>}>
        {groups.map((group) => (
          <MenuGroup key={group} name={t(`action.${group}`)}>
            {actions
              .filter((action) => action.group === group)
              .map((action) => (
                <MenuButton
                  key={action.name}
                  act={action.run}
                  label={t(`action.${action.name}`)}
                  keys={action.keys}
                  isOff={!action.isOn()}
                />
              ))}
          </MenuGroup>
        ))}
      </Menu>
    </div>
  );
}
