// The letter of a plan in its colour: A is the baseline, B the alternative in hand; any other plan has an empty square.
import css from './Letter.module.css';

export function Letter({ plan, isHidden = false }: { plan: 'A' | 'B' | ''; isHidden?: boolean }) {
  return (
    <i className={css.letter} data-plan={plan} aria-hidden={isHidden || undefined}>
      {plan}
    </i>
  );
}
