// What is wrong on the floor, in words; a click goes there, and where a small move helps, one click makes it.
import { useTranslation } from 'react-i18next';
import { sentence } from '../../../../sim/words/text.ts';
import { showProblem } from '../../../editor/floor/choice.ts';
import { useFloor } from '../../../editor/floor/state.ts';
import { useApp } from '../../../state/store.ts';
import { useFew } from '../../parts/Few.tsx';
import { useFormat } from '../../words/format.ts';
import css from './floor.module.css';
import { FloorIcon } from './floorIcons.tsx';
import { WayOut } from './WayOut.tsx';

const FEW = 12;

export function FloorProblemList() {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const problems = useFloor((state) => state.problems);
  const others = useFloor((state) => state.others);
  const problemAt = useFloor((state) => state.problemAt);
  const refused = useFloor((state) => state.preview?.refused ?? null);
  const [shown, more] = useFew(problems, FEW);
  const n = problems.length + others.length;
  return (
    <section className={css.checks} aria-labelledby="floor-checks-title" data-testid="floor-problems">
      <h2 id="floor-checks-title">
        {t('floor.problems')}
        {n > 0 && (
          <b className={css.checkCount}>
            {n === 1 ? t('floor.oneProblem') : t('floor.problemCount', { n: format.int(n) })}
          </b>
        )}
      </h2>
      <div aria-live="polite">
        {refused && (
          <p className={css.check} data-testid="floor-check">
            {refused[language]}
          </p>
        )}
        {n === 0 && !refused && (
          <p className={css.checkGood}>
            <FloorIcon name="good" size={15} /> {t('floor.noProblems')}
          </p>
        )}
        <ul>
          {shown.map((problem, ix) => (
            <li
              key={`${problem.code}${problem.en}`}
              className={css.check}
              data-testid="floor-check"
              data-level={problem.level}
              data-code={problem.code}
              data-here={ix === problemAt}
            >
              <button
                type="button"
                onPointerEnter={() => useFloor.setState({ problemAt: ix })}
                onPointerLeave={() => useFloor.setState({ problemAt: -1 })}
                onClick={() => showProblem(problem)}
              >
                {problem[language]}
              </button>
              <WayOut problem={problem} />
            </li>
          ))}
          {others.map((problem) => (
            <li key={problem.en} className={css.check} data-testid="store-check" data-level={problem.level}>
              <p>{sentence(problem[language])}</p>
            </li>
          ))}
        </ul>
        {more}
      </div>
    </section>
  );
}
