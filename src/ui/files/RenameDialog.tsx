// Gives the open project a name.
import { Modal } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { rename } from '../../state/files/projectFiles.ts';
import { Button, Buttons } from '../parts/Button.tsx';
import { fileDialogLabels } from '../words/labels/fileDialogs.ts';
import { addLabels } from '../words/labels.ts';
import css from './files.module.css';

addLabels(fileDialogLabels);

export function RenameDialog({ close, name }: { close: () => void; name: string }) {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    rename(String(new FormData(event.currentTarget).get('name') ?? ''));
    close();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('file.name')}
      closeButtonProps={{ 'aria-label': t('file.close') }}
      size="sm"
      centered
      transitionProps={{ duration: 0 }}
    >
      <form onSubmit={submit} data-testid="rename">
        <input
          className={css.textField}
          name="name"
          defaultValue={name}
          maxLength={200}
          data-autofocus
          aria-label={t('file.name')}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Buttons atEnd>
          <Button onClick={close}>{t('file.cancel')}</Button>
          <Button type="submit" look="strong">
            {t('file.done')}
          </Button>
        </Buttons>
      </form>
    </Modal>
  );
}
