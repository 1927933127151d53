// A small menu under a button: closes on choosing, on Escape, and on a press elsewhere; arrows go through it.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './Button.tsx';
import css from './Menu.module.css';

export function Menu(props: { label: string; button: ReactNode; children: ReactNode }) {
  const { label, button, children } = props;
  const [at, setAt] = useState<{ x: number; y: number; isRight: boolean } | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    setAt(null);
    opener.current?.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (!at) return;
    const element = box.current;
    element?.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus();
    // Above the button where there is no room below.
    if (element && element.getBoundingClientRect().bottom > innerHeight - 8)
      element.style.top = `${Math.max(8, innerHeight - 8 - element.offsetHeight)}px`;
    const away = (event: PointerEvent) => {
      if (!element?.contains(event.target as Node) && !opener.current?.contains(event.target as Node))
        setAt(null);
    };
    window.addEventListener('pointerdown', away, true);
    return () => window.removeEventListener('pointerdown', away, true);
  }, [at]);
  const open = () => {
    const rect = opener.current?.getBoundingClientRect();
    if (!rect) return;
    const isRight = rect.left > innerWidth / 2;
    setAt({ x: isRight ? innerWidth - rect.right : rect.left, y: rect.bottom + 4, isRight });
  };
  return (
    <>
      <Button
        ref={opener}
        look="icon"
        aria-haspopup="menu"
        aria-expanded={at !== null}
        label={label}
        onClick={() => (at ? close() : open())}
      >
        {button}
      </Button>
      {at &&
        createPortal(
          <div
            ref={box}
            className={css.menu}
            data-testid="menu"
            role="menu"
            tabIndex={-1}
            aria-label={label}
            style={at.isRight ? { right: at.x, top: at.y } : { left: at.x, top: at.y }}
            onClick={close}
            onKeyDown={(event) => {
              const rows = [
                ...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? []),
              ];
              const now = rows.indexOf(document.activeElement as HTMLElement);
              if (event.key === 'Escape') close();
              else if (event.key === 'Tab') setAt(null);
              else if (event.key === 'ArrowDown') rows[(now + 1) % rows.length]?.focus();
              else if (event.key === 'ArrowUp') rows[(now - 1 + rows.length) % rows.length]?.focus();
              else return;
              if (event.key !== 'Tab') event.preventDefault();
              event.stopPropagation();
            }}
          >
            {children}
          </div>,
          document.body,
        )}
    </>
  );
}

export function MenuButton(props: { act: () => void; label: string; keys?: string; isOff?: boolean }) {
  const { act, label, keys, isOff = false } = props;
  return (
    <button type="button" role="menuitem" className={css.row} disabled={isOff} onClick={act}>
      <span>{label}</span>
      {keys && <kbd>{keys}</kbd>}
    </button>
  );
}

/** Actions of one kind, with their name above them. */
export function MenuGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.group}>
      <h3>{name}</h3>
      {children}
    </div>
  );
}
