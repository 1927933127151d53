// Asked before the baseline itself is changed, on the shelf and on the pages of a campaign.
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerBaseline } from '../../editor/document/baseline.ts';
import { useEditor } from '../../editor/document/state.ts';
import { Button, Buttons } from '../parts/Button.tsx';

export function BaselineQuestion() {
  const { t } = useTranslation();
  const asked = useEditor((state) => state.asked);
  return (
    <Modal
      opened={asked !== null}
      onClose={() => answerBaseline('cancel')}
      title={t('edit.askTitle')}
      closeButtonProps={{ 'aria-label': t('edit.cancel') }}
      size="sm"
      centered
      transitionProps={{ duration: 0 }}
    >
      <p>{t('edit.ask')}</p>
      <Buttons data-testid="ask-buttons">
        <Button look="strong" small data-autofocus onClick={() => answerBaseline('duplicate')}>
          {t('edit.duplicateEdit')}
        </Button>
        <Button small onClick={() => answerBaseline('edit')}>
          {t('edit.editBaseline')}
        </Button>
      </Buttons>
    </Modal>
  );
}
