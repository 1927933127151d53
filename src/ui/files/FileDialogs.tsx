// Dialogs about files: what is wrong with one, what was made of one, what the browser would not give, pictures.
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../sim/project/problems.ts';
import { say } from '../../../sim/words/text.ts';
import { useFiles } from '../../state/files/filesState.ts';
import { goOnWithout, readAgain } from '../../state/files/projectFiles.ts';
import { useApp } from '../../state/store.ts';
import { Button, Buttons } from '../parts/Button.tsx';
import { Icon } from '../parts/icons.tsx';
import { fileDialogLabels } from '../words/labels/fileDialogs.ts';
import { addLabels } from '../words/labels.ts';
import css from './files.module.css';
import { ImagesDialog } from './ImagesDialog.tsx';

addLabels(fileDialogLabels);

export function FileDialogs() {
  return (
    <>
      <UnreadableDialog />
      <RefusalDialog />
      <ReportDialog />
      <ImagesDialog />
    </>
  );
}

/** The browser's database gives nothing: whether to ask again or to go on is the user's to say, so it closes by these alone. */
function UnreadableDialog() {
  const { t } = useTranslation();
  const unreadable = useFiles((state) => state.unreadable);
  return (
    <Modal
      opened={unreadable !== null}
      onClose={() => undefined}
      title={t('file.unreadableTitle')}
      withCloseButton={false}
      size="md"
      centered
      transitionProps={{ duration: 0 }}
    >
      <div data-testid="unreadable" role="alert">
        <p>{t('file.unreadable', { message: unreadable?.message ?? '' })}</p>
      </div>
      <Buttons atEnd>
        <Button onClick={() => void goOnWithout()}>{t('file.goOn')}</Button>
        <Button look="strong" data-autofocus onClick={() => void readAgain()}>
          {t('file.again')}
        </Button>
      </Buttons>
    </Modal>
  );
}

function RefusalDialog() {
  const { t } = useTranslation();
  const refusal = useFiles((state) => state.refusal);
  const close = () => useFiles.setState({ refusal: null });
  const nErrors = refusal?.problems.filter(({ level }) => level === 'error').length ?? 0;
  return (
    <Modal
      opened={refusal !== null}
      onClose={close}
      title={t('file.refusedTitle', { name: refusal?.fileName || t('app.project') })}
      closeButtonProps={{ 'aria-label': t('file.close') }}
      size="lg"
      centered
      transitionProps={{ duration: 0 }}
    >
      <div data-testid="refusal">
        <p className={css.dialogLead}>
          <Icon name="check" size={16} /> {t('file.refusedKeep')}
        </p>
        <h3>{t('file.problems', { count: nErrors })}</h3>
        <ProblemRows problems={refusal?.problems ?? []} />
      </div>
    </Modal>
  );
}

function ReportDialog() {
  const { t } = useTranslation();
  const report = useFiles((state) => state.report);
  const language = useApp((state) => state.language);
  const close = () => useFiles.setState({ report: null });
  return (
    <Modal
      opened={report !== null}
      onClose={close}
      title={t('file.reportTitle', { name: report?.fileName ?? '' })}
      closeButtonProps={{ 'aria-label': t('file.close') }}
      size="lg"
      centered
      transitionProps={{ duration: 0 }}
    >
      <div data-testid="report">
        <ul className={css.reportLines}>
          {report?.lines.map((line) => (
            <li key={line.en}>{say(line, language)}</li>
          ))}
        </ul>
        {report && report.warnings.length > 0 && (
          <>
            <h3>{t('file.warnings')}</h3>
            <ProblemRows problems={report.warnings} />
          </>
        )}
      </div>
    </Modal>
  );
}

function ProblemRows({ problems }: { problems: readonly Problem[] }) {
  const language = useApp((state) => state.language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, by keyboard too
    <ol className={css.problemRows} data-testid="problem-rows" tabIndex={0}>
      {problems.map((problem, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
        <li key={k} data-level={problem.level}>
          {problem.path && <code>{problem.path}</code>}
          <span>{say(problem, language)}</span>
        </li>
      ))}
    </ol>
  );
}
