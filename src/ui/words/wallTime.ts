// Times on the user's own clock: the hour today, the day as well before that.
import { useMemo } from 'react';
import { useApp } from '../../state/store.ts';

export function useWallTime(): (atMs: number) => string {
  const language = useApp((state) => state.language);
  return useMemo(() => {
    const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
    const hour = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
    const day = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    return (atMs) => (isToday(atMs) ? hour : day).format(atMs);
  }, [language]);
}

function isToday(atMs: number): boolean {
  return new Date(atMs).toDateString() === new Date().toDateString();
}
