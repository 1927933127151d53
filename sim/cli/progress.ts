// Progress on standard error: a bar with rate and time left in a terminal, else a line every few seconds.

import { SingleBar } from 'cli-progress';
import { type Language, say, sayer, type Text } from '../words/text.ts';

export interface Progress {
  at(done: number, total: number): void;
  stop(): void;
}

const LINE_EVERY_MS = 3000;

/** `unit` is what is counted, in the plural. */
export function startProgress(unit: Text, language: Language): Progress {
  const t = sayer(language);
  const word = say(unit, language);
  const startedMs = performance.now();
  const rate = (done: number): string =>
    ((1000 * done) / Math.max(1, performance.now() - startedMs)).toFixed(1);
  if (process.stderr.isTTY) {
    const left = t('left', '剩余');
    const format = `{bar} {value}/{total} ${word} · {rate}/s · ${left} {eta_formatted}`;
    const bar = new SingleBar({
      format,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
      gracefulExit: false,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      barsize: 30,
    });
    bar.start(0, 0, { rate: '0.0' });
    return {
      at: (done, total) => {
        bar.setTotal(total);
        bar.update(done, { rate: rate(done) });
      },
      stop: () => bar.stop(),
    };
  }
  let [done, total] = [0, 0];
  const timer = setInterval(() => {
    if (total === 0) return;
    const leftS =
      done > 0 ? Math.round(((performance.now() - startedMs) / 1000 / done) * (total - done)) : undefined;
    const left = leftS === undefined ? '' : t(`, about ${leftS} s left`, `，剩余约 ${leftS} 秒`);
    process.stderr.write(`${done}/${total} ${word}, ${rate(done)}/s${left}\n`);
  }, LINE_EVERY_MS);
  return {
    at: (now, of) => {
      [done, total] = [now, of];
    },
    stop: () => clearInterval(timer),
  };
}
