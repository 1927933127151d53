// Asked before the baseline itself is changed, on the shelf and on the pages of a campaign.
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerBaseline } from '../../editor/document/edits.ts';
import { useEditor } from '../../editor/document/state.ts';

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
      <div className="ask-buttons">
        <button
          type="button"
          className="strong-button"
          data-autofocus
          onClick={() => answerBaseline('duplicate')}
        >
          {t('edit.duplicateEdit')}
        </button>
        <button type="button" className="small-button" onClick={() => answerBaseline('edit')}>
          {t('edit.editBaseline')}
        </button>
      </div>
    </Modal>
  );
}
