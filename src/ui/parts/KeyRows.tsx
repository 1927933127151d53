// One list of keys and what they do, for the dialog of keys.
import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './KeyRows.module.css';

export interface KeyRow {
  readonly keys: readonly string[];
  /** In words, where it is no key. */
  readonly hand?: string;
  readonly does: ReactNode;
}

export function KeyRows({ title, rows }: { title?: string; rows: readonly KeyRow[] }) {
  return (
    <>
      {title && <h3 className={css.title}>{title}</h3>}
      <dl className={css.keys} data-testid="keys">
        {rows.map(({ keys, hand, does }) => (
          <div key={hand ?? keys.join()}>
            <dt>
              {hand}
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
