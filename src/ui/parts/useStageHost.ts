// Gives a stage an element to live in: made when its code has come, made again when its graphics context is lost.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Graphics } from '../../stage/canvas.ts';

/** How a stage is made; `lost` is to be called when its graphics context is gone. */
export type MakeStage<S> = (element: HTMLDivElement, graphics: Graphics, lost: () => void) => Promise<S>;

const BREATH_MS = 60;
/** After so many losses the graphics card is not to be relied on. */
const MOST_LOSSES = 2;

/** The stage as it is now, and how often it has been lost. */
export function useStageHost<S extends { destroy(): void }>(
  host: RefObject<HTMLDivElement | null>,
  make: MakeStage<S>,
  /** Told of each stage made, and null when there is none. */
  tell?: (stage: S | null) => void,
): { readonly stage: S | null; readonly losses: number } {
  const [made, setMade] = useState<{ stage: S | null; losses: number }>({ stage: null, losses: 0 });
  const [fault, setFault] = useState<unknown>(null);
  // The part this stands in says so, and makes it anew.
  if (fault !== null) throw fault;
  const asked = useRef({ make, tell });
  asked.current = { make, tell };
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let isOver = false;
    let losses = 0;
    let stage: S | null = null;
    const show = (next: S | null) => {
      stage = next;
      asked.current.tell?.(next);
      setMade({ stage: next, losses });
    };
    const drop = () => {
      const was = stage;
      if (was) show(null);
      was?.destroy();
    };
    const fail = (error: unknown) => !isOver && setFault(error);
    const open = async () => {
      const next = await asked.current.make(
        element,
        losses > MOST_LOSSES ? 'canvas' : graphicsAsked(),
        () => {
          losses++;
          drop();
          if (!isOver) setTimeout(() => !isOver && open().catch(fail), BREATH_MS);
        },
      );
      if (isOver) next.destroy();
      else show(next);
    };
    open().catch(fail);
    return () => {
      isOver = true;
      drop();
    };
  }, [host]);
  return made;
}

/** ?graphics=webgl or ?graphics=canvas in the address overrides the choice. */
function graphicsAsked(): Graphics {
  const asked = new URLSearchParams(location.search).get('graphics');
  return asked === 'webgl' || asked === 'canvas' ? asked : 'auto';
}
