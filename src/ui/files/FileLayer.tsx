// What lies over the window for files: dropping, the keys, quiet notices, and dialogs that list what a file holds.

import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../sim/words/text.ts';
import { saveNow } from '../../state/files/autosave.ts';
import { hasUnsavedFile, type Notice, useFiles } from '../../state/files/filesState.ts';
import { useImages } from '../../state/files/images.ts';
import { forgetKept, openFiles, saveToFile, workOnCopy } from '../../state/files/projectFiles.ts';
import { useApp } from '../../state/store.ts';
import { useKeys } from '../parts/actions.tsx';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/icons.tsx';
import { lazyPart } from '../parts/Part.tsx';
import { SureButton } from '../parts/SureButton.tsx';
import { useWallTime } from '../words/wallTime.ts';
import { fileActions } from './actions.ts';
import css from './files.module.css';

/** Dialogs and what they are made of come when the first of them is wanted. */
const FileDialogs = lazyPart(() => import('./FileDialogs.tsx').then((part) => part.FileDialogs));

const DiedNotice = lazyPart(() => import('./DiedNotice.tsx').then((part) => part.DiedNotice));

/** How long a notice stays that asks for nothing. */
const BRIEF_MS = 6000;

export function FileLayer() {
  useKeys(fileActions);
  useWindowTitle();
  const isDropping = useDrop();
  const hasDied = useFiles((state) => state.died !== null);
  const { t } = useTranslation();
  const hasImagesOpen = useImages((state) => state.isOpen);
  const asks =
    useFiles(({ refusal, report, unreadable }) => refusal || report || unreadable) || hasImagesOpen;
  return (
    <>
      <div className={css.fileNotices}>
        <SaveFailure />
        {hasDied && <DiedNotice />}
        <NoticeLine />
        <Reading />
      </div>
      {isDropping && (
        <div className={css.dropLayer} data-testid="drop-layer">
          <div>
            <Icon name="folder" size={34} />
            <b>{t('file.drop')}</b>
            <span>{t('file.dropHint')}</span>
          </div>
        </div>
      )}
      {asks && <FileDialogs />}
    </>
  );
}

function useWindowTitle(): void {
  const { t } = useTranslation();
  const project = useApp((state) => state.opened?.project);
  const language = useApp((state) => state.language);
  const isUnsaved = useFiles(hasUnsavedFile);
  useEffect(() => {
    const name = project ? say(project.name, language) : '';
    const title = name ? `${isUnsaved ? '• ' : ''}${name} – ${t('app.name')}` : t('app.name');
    // Every edit comes by here, and setting a title costs milliseconds even where it is the same.
    if (document.title !== title) document.title = title;
  }, [project, language, isUnsaved, t]);
}

function useDrop(): boolean {
  const [isDropping, setDropping] = useState(false);
  useEffect(() => {
    let depth = 0;
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onEnter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth++;
      setDropping(true);
    };
    const onOver = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const onLeave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setDropping(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setDropping(false);
      void openFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isDropping;
}

function SaveFailure() {
  const { t } = useTranslation();
  const save = useFiles((state) => state.save);
  if (save.kind !== 'failed') return null;
  return (
    <div className={`${css.fileNotice} ${css.fileNoticeStrong}`} role="alert" data-testid="save-failure">
      <span>{save.why === 'full' ? t('file.full') : t('file.other', { message: save.message })}</span>
      <NoticeButton onClick={() => void saveToFile()}>{t('file.download')}</NoticeButton>
      <NoticeButton onClick={() => void saveNow()}>{t('file.again')}</NoticeButton>
    </div>
  );
}

function Reading() {
  const { t } = useTranslation();
  const isReading = useFiles((state) => state.isReading);
  const hasProject = useApp((state) => state.opened !== null);
  if (!isReading || !hasProject) return null;
  return (
    <div className={css.fileNotice} role="status">
      <span>{t('file.reading')}</span>
    </div>
  );
}

function NoticeLine() {
  const { t } = useTranslation();
  const notice = useFiles((state) => state.notice);
  const key = useFiles((state) => state.key);
  const wallTime = useWallTime();
  const isBrief = notice !== null && notice.kind !== 'readOnly' && notice.kind !== 'restored';
  useEffect(() => {
    if (!isBrief) return;
    const timer = setTimeout(() => useFiles.setState({ notice: null }), BRIEF_MS);
    return () => clearTimeout(timer);
  }, [isBrief]);
  if (!notice) return null;
  const text = (): string => {
    switch (notice.kind) {
      case 'restored': {
        const time = wallTime(notice.atMs);
        return notice.isOlder ? t('file.restoredOlder', { time }) : t('file.restored', { time });
      }
      case 'readOnly':
        return t('file.isReadOnly');
      case 'linkCopied':
        return notice.isLocal ? t('file.linkCopiedLocal') : t('file.linkCopied');
      default:
        return t(`file.${notice.kind}`);
    }
  };
  return (
    <div className={css.fileNotice} role="status" data-testid="notice" data-kind={notice.kind}>
      <span>{text()}</span>
      <NoticeActions notice={notice} storeKey={key} />
      {notice.kind !== 'readOnly' && (
        <Button look="icon" aria-label={t('file.close')} onClick={() => useFiles.setState({ notice: null })}>
          <Icon name="close" size={13} />
        </Button>
      )}
    </div>
  );
}

function NoticeActions({ notice, storeKey }: { notice: Notice; storeKey: string | null }) {
  const { t } = useTranslation();
  if (notice.kind === 'restored')
    return (
      <>
        <NoticeButton onClick={() => void saveToFile()}>{t('file.download')}</NoticeButton>
        <SureButton
          look="plain"
          sure={t('file.discardSure')}
          onSure={() => storeKey && void forgetKept(storeKey)}
        >
          {t('file.discard')}
        </SureButton>
      </>
    );
  if (notice.kind === 'readOnly')
    return <NoticeButton onClick={() => void workOnCopy()}>{t('file.workOnCopy')}</NoticeButton>;
  return null;
}

function NoticeButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return <Button onClick={onClick}>{children}</Button>;
}
