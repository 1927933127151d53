// What the last edit did on a page of the Plan place, or why it was refused; gone after a while.
import { useEffect } from 'react';
import { useEditor } from '../../editor/document/state.ts';
import { useApp } from '../../state/store.ts';
import css from './plan.module.css';

const MESSAGE_MS = 6000;

export function CampaignMessage() {
  const message = useEditor((state) => state.message);
  const language = useApp((state) => state.language);
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => {
      if (useEditor.getState().message === message) useEditor.setState({ message: null });
    }, MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div className={css.campaignMessage} role="status" aria-live="polite" data-testid="campaign-message">
      {message && (
        <span key={message.n} data-kind={message.kind}>
          {message.text[language]}
        </span>
      )}
    </div>
  );
}
