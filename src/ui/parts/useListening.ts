// Gives an element a hand for as long as it is shown.
import { type RefObject, useEffect } from 'react';
import type { Hand } from '../../stage/hand.ts';
import { listen } from '../../stage/pointer.ts';

export function useListening(ref: RefObject<HTMLElement | SVGElement | null>, hand: Hand): void {
  useEffect(() => {
    const element = ref.current;
    return element ? listen(element, hand) : undefined;
  }, [ref, hand]);
}
