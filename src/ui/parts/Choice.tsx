// One of a few, side by side.
import type { ReactNode } from 'react';
import css from './Choice.module.css';

export interface ChoiceProps<T extends string | number | boolean | null> {
  readonly legend: string;
  readonly showsLegend?: boolean;
  readonly options: readonly T[];
  readonly value: T;
  choose(option: T): void;
  name(option: T): ReactNode;
  /** over: lies over a picture; flat: within a page or panel. */
  readonly look?: 'over' | 'flat';
  readonly testId?: string;
  readonly className?: string;
}

export function Choice<T extends string | number | boolean | null>(props: ChoiceProps<T>) {
  const {
    legend,
    showsLegend = false,
    options,
    value,
    choose,
    name,
    look = 'flat',
    testId,
    className,
  } = props;
  return (
    <fieldset className={`${css.choice} ${css[look]} ${className ?? ''}`} data-testid={testId}>
      <legend className={showsLegend ? css.legend : 'hidden'}>{legend}</legend>
      {options.map((each) => (
        <button
          key={String(each)}
          type="button"
          data-option={String(each)}
          aria-pressed={each === value}
          onClick={() => choose(each)}
        >
          {name(each)}
        </button>
      ))}
    </fieldset>
  );
}

/** A switch that lies among choices: on or off. */
export function Switch(props: {
  readonly isOn: boolean;
  turn(): void;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <span className={`${css.choice} ${css.over}`}>
      <button type="button" aria-pressed={props.isOn} title={props.title} onClick={props.turn}>
        {props.children}
      </button>
    </span>
  );
}
