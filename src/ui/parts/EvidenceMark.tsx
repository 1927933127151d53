// The small mark beside a figure: it leads to the rows of evidence behind it.
import { useTranslation } from 'react-i18next';
import { openEvidence } from '../../state/evidence/evidence.ts';
import { useApp } from '../../state/store.ts';
import css from './EvidenceMark.module.css';
import { type TopicName, topicName } from './evidenceTopics.ts';

export function EvidenceMark({ topic }: { topic: TopicName }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const label = t('evidence.behind', { what: topicName(topic, language, t) });
  return (
    <button
      type="button"
      className={css.mark}
      data-testid="evidence-mark"
      aria-label={label}
      title={label}
      data-topic={topic}
      onClick={(event) => {
        event.stopPropagation();
        openEvidence(topic);
      }}
    >
      <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
        <path
          d="M3 1.5h5l2.5 2.5v7.5H3zM5 6h3.5M5 8.5h3.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.1"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
    </button>
  );
}
