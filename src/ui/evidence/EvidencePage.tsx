// The evidence: every number the shoppers act on, the documents' figures, and what comes out when they are tested.
import { Modal } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { closeEvidence, type EvidenceTab, useEvidence } from '../../state/evidence/evidence.ts';
import { evidenceLabels } from '../words/labels/evidence.ts';
import { addLabels } from '../words/labels.ts';
import { CheckPanel } from './CheckPanel.tsx';
import css from './evidence.module.css';
import { FiguresPanel } from './FiguresPanel.tsx';
import { TablePanel } from './TablePanel.tsx';

addLabels(evidenceLabels);

const tabs: readonly EvidenceTab[] = ['table', 'figures', 'check'];

export function EvidencePage() {
  const { t } = useTranslation();
  const tab = useEvidence((state) => state.tab);
  const bar = useRef<HTMLDivElement>(null);
  const choose = (next: EvidenceTab) =>
    useEvidence.setState({ tab: next, search: '', topic: null, key: null });
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = (tabs.indexOf(tab) + by + tabs.length) % tabs.length;
    choose(tabs[at]);
    bar.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    <Modal.Root
      opened
      onClose={closeEvidence}
      size={1180}
      centered
      padding={0}
      transitionProps={{ duration: 0 }}
      classNames={{ content: css.dialog }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('evidence.title')} data-testid="evidence">
        <div className={css.head}>
          <div>
            <Modal.Title>{t('evidence.title')}</Modal.Title>
            <p className="hint">{t('evidence.lead')}</p>
          </div>
          <div
            className={css.tabs}
            data-testid="evidence-tabs"
            role="tablist"
            aria-label={t('evidence.title')}
            ref={bar}
            onKeyDown={onKey}
          >
            {tabs.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`evidence-tab-${name}`}
                aria-selected={tab === name}
                aria-controls="evidence-panel"
                tabIndex={tab === name ? 0 : -1}
                onClick={() => choose(name)}
              >
                {t(`evidence.${name}`)}
              </button>
            ))}
          </div>
          <Modal.CloseButton aria-label={t('file.close')} />
        </div>
        <div className={css.body} role="tabpanel" id="evidence-panel" aria-labelledby={`evidence-tab-${tab}`}>
          {tab === 'table' && <TablePanel />}
          {tab === 'figures' && <FiguresPanel />}
          {tab === 'check' && <CheckPanel />}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
