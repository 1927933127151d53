// The project: its name, whether it is saved, and everything that can be done with its file.

import { Menu } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../sim/words/text.ts';
import { shownKey } from '../../editor/input/action.ts';
import { hasUnsavedFile, useFiles } from '../../state/files/filesState.ts';
import { copyLink } from '../../state/files/links.ts';
import {
  forgetKept,
  newEmpty,
  openExample,
  openFiles,
  openKept,
  refreshKept,
} from '../../state/files/projectFiles.ts';
import { useApp } from '../../state/store.ts';
import { endings } from '../../worker/files/formats.ts';
import { isOnlyHere } from '../../worker/files/slots.ts';
import { Icon } from '../parts/icons.tsx';
import { lazyPart } from '../parts/Part.tsx';
import { SureButton } from '../parts/SureButton.tsx';
import { useWallTime } from '../words/wallTime.ts';
import { fileActions } from './actions.ts';
import css from './files.module.css';

const RenameDialog = lazyPart(() => import('./RenameDialog.tsx').then((part) => part.RenameDialog));
const SettingsDialog = lazyPart(() => import('./SettingsDialog.tsx').then((part) => part.SettingsDialog));

export function ProjectMenu() {
  const { t } = useTranslation();
  const project = useApp((state) => state.opened?.project);
  const language = useApp((state) => state.language);
  const examples = useApp((state) => state.examples);
  const isUnsaved = useFiles(hasUnsavedFile);
  const openKey = useFiles((state) => state.key);
  const kept = useFiles((state) => state.kept);
  const keptFailure = useFiles((state) => state.keptFailure);
  const wallTime = useWallTime();
  const picker = useRef<HTMLInputElement>(null);
  const [isRenaming, setRenaming] = useState(false);
  const [isSetting, setSetting] = useState(false);
  const name = project ? say(project.name, language) : '';
  const others = kept.filter(({ key }) => key !== openKey);
  return (
    <>
      <Menu
        position="bottom-start"
        width={310}
        offset={4}
        transitionProps={{ duration: 0 }}
        withInitialFocusPlaceholder={false}
        onOpen={() => void refreshKept()}
      >
        <Menu.Target>
          <button
            type="button"
            className={css.projectButton}
            data-testid="project-menu"
            aria-label={t('file.menu', { name })}
          >
            <span className={css.projectName} data-testid="project-name" title={name}>
              {name}
            </span>
            {isUnsaved && (
              <i
                className={css.unsavedDot}
                data-testid="unsaved-dot"
                role="img"
                aria-label={t('file.unsaved')}
              />
            )}
            <Icon name="down" size={14} />
          </button>
        </Menu.Target>
        <Menu.Dropdown className={css.projectMenu} data-testid="project-menu">
          <Menu.Item
            leftSection={<Icon name="save" size={16} />}
            rightSection={<kbd>{shownKey(fileActions.save)}</kbd>}
            onClick={fileActions.save.run}
          >
            {say(fileActions.save.label, language)}
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon name="folder" size={16} />}
            rightSection={<kbd>{shownKey(fileActions.open)}</kbd>}
            onClick={fileActions.open.run}
          >
            {say(fileActions.open.label, language)}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="pencil" size={16} />} onClick={() => setRenaming(true)}>
            {t('file.rename')}
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon name="sliders" size={16} />}
            onClick={() => setSetting(true)}
            data-testid="store-settings"
          >
            {t('file.settings')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="link" size={16} />} onClick={() => void copyLink()}>
            {t('file.copyLink')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('file.newFrom')}</Menu.Label>
          {examples.map(({ id, title, summary }) => (
            <Menu.Item key={id} onClick={() => void openExample(id)} data-example={id}>
              {say(title, language)}
              <small>{say(summary, language)}</small>
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => void newEmpty()} data-example="empty">
            {t('file.empty')}
          </Menu.Item>
          {keptFailure !== null && (
            <Menu.Label data-testid="kept-failure">
              {t('file.keptFailed', { message: keptFailure })}
            </Menu.Label>
          )}
          {others.length > 0 && (
            <>
              <Menu.Divider />
              <Menu.Label>{t('file.kept')}</Menu.Label>
              {others.map((record) => (
                <div className={css.keptRow} key={record.key}>
                  <Menu.Item onClick={() => void openKept(record.key)} data-kept={record.key}>
                    {say(record.name, language)}
                    <small>
                      {wallTime(record.savedAtMs)}
                      {isOnlyHere(record) && ` · ${t('file.keptOnlyHere')}`}
                    </small>
                  </Menu.Item>
                  <SureButton
                    role="menuitem"
                    look="quiet"
                    label={t('file.forget', { name: say(record.name, language) })}
                    sure={t('file.forgetSure')}
                    onSure={() => void forgetKept(record.key)}
                  >
                    <Icon name="close" size={13} />
                  </SureButton>
                </div>
              ))}
            </>
          )}
          <Menu.Divider />
          <Menu.Item component="a" href={`${import.meta.env.BASE_URL}licences.txt`} target="_blank">
            {t('file.licences')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SaveStatus />
      <input
        ref={picker}
        type="file"
        id="open-project"
        hidden
        multiple
        accept={endings}
        onChange={({ currentTarget }) => {
          void openFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      {isSetting && <SettingsDialog close={() => setSetting(false)} />}
      {isRenaming && <RenameDialog close={() => setRenaming(false)} name={name} />}
    </>
  );
}

/** Said only as the browser's database has confirmed it. */
function SaveStatus() {
  const { t } = useTranslation();
  const { save, revision, fileRevision, isPersistent } = useFiles();
  const isReadOnly = useApp((state) => state.isReadOnly);
  const wallTime = useWallTime();
  if (isReadOnly) return <span className={`${css.saveStatus} ${css.saveFailed}`}>{t('file.readOnly')}</span>;
  if (save.kind === 'nothing') return null;
  if (save.kind === 'failed')
    return (
      <span className={`${css.saveStatus} ${css.saveFailed}`} data-testid="save-status">
        {t('file.failed')}
      </span>
    );
  if (save.kind !== 'saved')
    return (
      <span className={css.saveStatus} data-testid="save-status" data-kind={save.kind}>
        {t('file.waiting')}
      </span>
    );
  const hints = [
    t('file.savedHint', { time: wallTime(save.atMs), revision }),
    fileRevision < revision ? t('file.savedOnlyHere') : '',
    isPersistent === null ? '' : isPersistent ? t('file.persistent') : t('file.notPersistent'),
  ];
  return (
    <span
      className={css.saveStatus}
      data-testid="save-status"
      data-kind="saved"
      data-revision={revision}
      title={hints.filter(Boolean).join('\n')}
    >
      {t('file.saved', { time: wallTime(save.atMs) })}
      {isPersistent === false && <span className="hidden">{t('file.notPersistent')}</span>}
    </span>
  );
}
