// The actions over the shelf: the frequent ones as buttons, all of them in a menu with their keys.
import { useTranslation } from 'react-i18next';
import { say } from '../../../../sim/words/text.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { type Action, canDo, shownKey } from '../../../editor/input/action.ts';
import { type ShelfActionName, shelfActions, shelfGroups } from '../../../editor/shelf/actions.ts';
import { useApp } from '../../../state/store.ts';
import { ActionButton } from '../../parts/actions.tsx';
import { Menu, MenuButton, MenuGroup } from '../../parts/Menu.tsx';
import planCss from '../plan.module.css';
import { EditIcon, type EditIconName } from './editIcons.tsx';
import css from './shelf.module.css';

const bar: readonly (readonly (readonly [ShelfActionName, EditIconName])[])[] = [
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

export function Toolbar() {
  const { t } = useTranslation();
  // What can be done depends on all of these.
  useEditor((state) => state.selected);
  useEditor((state) => state.shelfId);
  useEditor((state) => state.history);
  useEditor((state) => state.clipboard);
  useApp((state) => state.opened);
  const language = useApp((state) => state.language);
  return (
    <div className={css.toolbar} role="toolbar" aria-label={t('edit.toolbar')}>
      {bar.map((part) => (
        <div className={css.toolbarPart} key={part[0][0]}>
          {part.map(([name, icon]) => (
            <ActionButton key={name} data-action={name} action={shelfActions[name]}>
              <EditIcon name={icon} />
            </ActionButton>
          ))}
        </div>
      ))}
      <Menu label={t('edit.menu')} button={<span className={planCss.dots}>⋯</span>}>
        {Object.entries(shelfGroups).map(([group, title]) => (
          <MenuGroup key={group} name={say(title, language)}>
            {Object.entries<Action>(shelfActions)
              .filter(([, action]) => action.group === group)
              .map(([name, action]) => (
                <MenuButton
                  key={name}
                  act={action.run}
                  label={say(action.label, language)}
                  keys={shownKey(action)}
                  isOff={!canDo(action)}
                />
              ))}
          </MenuGroup>
        ))}
      </Menu>
    </div>
  );
}
