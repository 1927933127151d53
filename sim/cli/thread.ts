// Starts the simulation thread for a job, shows its progress, and ends it cleanly when the user cancels.
import { Worker } from 'node:worker_threads';
import { exitCodes, Failure } from './failure.ts';
import type { Job, JobMessage, JobResult } from './job.ts';
import type { Language } from './language.ts';
import { startProgress } from './progress.ts';

export async function runJob(job: Job, language: Language): Promise<JobResult> {
  const total = job.settings.replications;
  const worker = new Worker(new URL('./job.mjs', import.meta.url), { workerData: job });
  const progress = startProgress(total, language);
  let done = 0;
  let cancel = (): void => {};
  try {
    return await new Promise<JobResult>((resolve, reject) => {
      cancel = () => {
        const en = `Cancelled after ${done} of ${total} replications.`;
        reject(new Failure({ en, zh: `已取消：完成 ${done}/${total} 次重复。` }, exitCodes.cancelled));
      };
      process.once('SIGINT', cancel);
      process.once('SIGTERM', cancel);
      worker.on('message', (message: JobMessage) => {
        if (message.kind === 'progress') {
          done = message.done;
          progress.at(done);
        } else if (message.kind === 'result') resolve(message.result);
        else reject(failed(message.message, message.stack));
      });
      worker.on('error', (error: Error) => reject(failed(error.message, error.stack ?? '')));
      worker.on('exit', (code) => reject(failed(`the simulation thread ended (${code})`, '')));
    });
  } finally {
    progress.stop();
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
    await worker.terminate();
  }
}

function failed(message: string, stack: string): Failure {
  const detail = process.env.SHELFWALK_DEBUG ? `\n${stack}` : '';
  return new Failure({
    en: `The simulation could not be run: ${message}.${detail}`,
    zh: `模拟无法运行：${message}。${detail}`,
  });
}
