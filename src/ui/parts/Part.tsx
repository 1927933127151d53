// A part of the page that may fail without the rest: code that cannot be fetched, or a fault in it, is said in its place,
// with a way to try again.
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from './Button.tsx';
import css from './Part.module.css';

/** Code that is asked for later, to be fetched ahead: what a part brings along adds its own. */
const later = new Set<() => Promise<unknown>>();

/** Code that is no part of the page, and is to be there without a network as well. */
export function comesLater(load: () => Promise<unknown>): void {
  later.add(load);
}

/** A part whose code comes when it is first shown, and is asked for again where it could not be fetched. */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: ReactNode = null,
): ComponentType<P> {
  const code = (): ComponentType<P> =>
    lazy(() =>
      load().then(
        (part) => ({ default: part }),
        (error) => {
          // Whoever shows the part next asks anew.
          Coming = code();
          throw error;
        },
      ),
    ) as unknown as ComponentType<P>;
  let Coming = code();
  later.add(load);
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, beside the code it asks for
  return function LazyPart(props: P) {
    const [Shown, setShown] = useState(() => Coming);
    return (
      <Part onAgain={() => setShown(() => Coming)}>
        <Suspense fallback={waiting}>
          <Shown {...props} />
        </Suspense>
      </Part>
    );
  };
}

/** What it holds may fail; the page round it stays. */
export function Part({ onAgain, children }: { onAgain?: () => void; children: ReactNode }) {
  return (
    <ErrorBoundary FallbackComponent={Failed} onReset={onAgain}>
      {children}
    </ErrorBoundary>
  );
}

/** What failed may be all that came of one file: trying again is for all that is seen to have failed. */
const failed = new Set<() => void>();

function tryAgain(): void {
  for (const again of [...failed]) again();
}

function Failed({ error, resetErrorBoundary }: FallbackProps) {
  const { t } = useTranslation();
  useEffect(() => {
    failed.add(resetErrorBoundary);
    return () => {
      failed.delete(resetErrorBoundary);
    };
  }, [resetErrorBoundary]);
  const message = error instanceof Error ? error.message : String(error);
  return (
    <div className={css.failed} role="alert" data-testid="part-failed">
      <p>{isUnfetched(message) ? t('app.partMissing') : t('app.partFailed', { message })}</p>
      <Buttons>
        <Button look="strong" onClick={tryAgain}>
          {t('app.partAgain')}
        </Button>
        <Button onClick={() => location.reload()}>{t('app.reload')}</Button>
      </Buttons>
    </div>
  );
}

/** As the browsers word it. */
function isUnfetched(message: string): boolean {
  return /dynamically imported module|module script|preload CSS/i.test(message);
}

/** Fetches what has not been asked for yet, one after another, and what that brings along. */
export async function fetchLater(): Promise<void> {
  for (const load of later) {
    later.delete(load);
    await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(() => resolve(null)));
    // Should it not come now, it is asked for again when it is shown, and says so there.
    await load().catch(() => undefined);
  }
}

/** Code that is wanted at once, and asked for again by whoever needs it where it did not come. */
export function fetchNow<T>(load: () => Promise<T>): () => Promise<T> {
  const coming = load();
  coming.catch(() => undefined);
  return () => coming.catch(load);
}
