// A chosen shopper: who they are, what they came for, and their visit line by line. A line is a jump of the clock.

import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { segmentColours } from '../../../sim/picture/palette.ts';
import { StockoutOutcome } from '../../../sim/trace/format.ts';
import { between } from '../../../sim/words/lists.ts';
import { say } from '../../../sim/words/text.ts';
import { isInside } from '../../frame/frameAt.ts';
import {
  type Story,
  type StoryGoal,
  type StoryLine,
  type StoryLook,
  type StoryResult,
  storyOf,
} from '../../frame/story.ts';
import { clock } from '../../state/session.ts';
import { chooseBay, chooseNothing, themeOf, useApp } from '../../state/store.ts';
import { Button, Buttons } from '../parts/Button.tsx';
import { EvidenceMark } from '../parts/EvidenceMark.tsx';
import { useFew } from '../parts/Few.tsx';
import { Icon } from '../parts/icons.tsx';
import { useShownRun } from '../parts/useStagePlan.ts';
import { useFormat } from '../words/format.ts';
import css from './inspector.module.css';
import { TokenSign } from './SegmentLegend.tsx';
import { useClockMs } from './useClock.ts';

export function ShopperInspector({ shopper }: { shopper: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const opened = useApp((state) => state.opened);
  const { language, follow } = useApp();
  const theme = useApp(themeOf);
  const index = useShownRun();
  const tMs = useClockMs(300);
  const story = useMemo(
    () => (index && shopper < index.nShoppers ? storyOf(index, shopper) : null),
    [index, shopper],
  );
  if (!opened || !index || !story) return null;
  const { project } = opened;
  const segment = project.demand.segments[story.segmentIx];
  const mission = project.demand.missions[story.missionIx];
  const inside = isInside(index, shopper, tMs);
  const now = lineNow(story.lines, tMs);
  return (
    <div className="panel-scroll" data-testid="shopper-inspector">
      <div className={css.head}>
        <div>
          <h2>
            <TokenSign colour={segmentColours[theme][segment.id]} size={20} />
            {t('story.title', { n: format.int(shopper + 1) })}
          </h2>
          <p>
            {t(`segments.${segment.id}`)} · {mission ? say(mission.name, language) : ''} ·{' '}
            {story.carriesList ? t('story.onList') : t('story.noList')} <EvidenceMark topic="segment" />
          </p>
        </div>
        <Button look="icon" label={t('bay.close')} onClick={chooseNothing}>
          <Icon name="close" size={16} />
        </Button>
      </div>
      <Buttons data-testid="story-actions">
        <Button
          look="chip"
          aria-pressed={follow}
          disabled={!inside}
          onClick={() => useApp.setState({ follow: !follow })}
        >
          <Icon name="target" size={15} />
          {follow ? t('story.following') : t('story.follow')}
        </Button>
        {!inside && (
          <Button onClick={() => clock.seek(story.lines[0]?.tMs ?? 0)}>{t('story.goThere')}</Button>
        )}
        {!inside && <span className="hint">{t('story.notInside', { time: format.time(tMs) })}</span>}
      </Buttons>
      {story.goals.length > 0 && <Goals key={shopper} story={story} />}
      <section className={css.story} data-testid="story">
        <h3>
          {t('story.lines')} <EvidenceMark topic="purchase" />
        </h3>
        <ol>
          {story.lines.map((line, k) => (
            <Line
              key={`${line.kind}${line.tMs}`}
              line={line}
              state={k < now ? 'past' : k === now ? 'now' : 'ahead'}
              isFollowed={follow}
            />
          ))}
        </ol>
      </section>
    </div>
  );
}

/** The last line that has begun; -1 before the visit. */
function lineNow(lines: readonly StoryLine[], tMs: number): number {
  let at = -1;
  while (at + 1 < lines.length && lines[at + 1].tMs <= tMs) at++;
  return at;
}

const FEW_GOALS = 7;

function Goals({ story }: { story: Story }) {
  const { t } = useTranslation();
  const [shown, more] = useFew(story.goals, FEW_GOALS);
  const opened = useApp((state) => state.opened);
  const language = useApp((state) => state.language);
  if (!opened) return null;
  const { project } = opened;
  const nameOf = ({ categoryIx, skuIx, brandNamed }: StoryGoal) =>
    brandNamed && skuIx >= 0
      ? say(project.skus[skuIx].name, language)
      : say(project.categories[categoryIx].name, language);
  return (
    <section className={css.goals}>
      <h3>
        {t('story.wants')} <EvidenceMark topic="goals" />
      </h3>
      <ul>
        {shown.map((goal) => (
          <li key={`${goal.categoryIx}-${goal.skuIx}`} data-named={goal.brandNamed}>
            {nameOf(goal)}
          </li>
        ))}
        {more && <li className={css.goalsMore}>{more}</li>}
      </ul>
    </section>
  );
}

function Line({
  line,
  state,
  isFollowed,
}: {
  line: StoryLine;
  state: 'past' | 'now' | 'ahead';
  isFollowed: boolean;
}) {
  const self = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isFollowed && state === 'now') self.current?.scrollIntoView({ block: 'nearest' });
  }, [isFollowed, state]);
  const { t } = useTranslation();
  const format = useFormat();
  const { text, more } = useLineText(line);
  return (
    <li
      className={css.line}
      data-testid="line"
      data-line={line.kind}
      data-state={state}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <button
        type="button"
        title={t('story.jump', { time: format.time(line.tMs, true) })}
        onClick={() => {
          clock.seek(line.tMs + 1);
          if (line.kind === 'stop' || line.kind === 'contact') useApp.setState({ follow: true });
        }}
      >
        <time>{format.time(line.tMs)}</time>
        <span className={css.lineText}>{text}</span>
        {line.kind === 'stop' && <span className={css.lineDwell}>{format.duration(line.dwellMs)}</span>}
        {line.kind === 'contact' && <span className={css.lineDwell}>{format.duration(line.durationMs)}</span>}
      </button>
      {(line.kind === 'stop' || line.kind === 'queue') && <EvidenceMark topic={line.kind} />}
      {line.kind === 'contact' && <EvidenceMark topic="contacts" />}
      {more}
    </li>
  );
}

function useLineText(line: StoryLine): { text: ReactNode; more?: ReactNode } {
  const { t } = useTranslation();
  const format = useFormat();
  const opened = useApp((state) => state.opened);
  const language = useApp((state) => state.language);
  if (!opened) return { text: '' };
  const { project } = opened;
  const category = (ix: number) => (project.categories[ix] ? say(project.categories[ix].name, language) : '');
  switch (line.kind) {
    case 'enter':
      return { text: t('story.enter') };
    case 'passed': {
      const names = line.categoryIxs.slice(0, 3).map(category).join(between.names[language]);
      const n = line.categoryIxs.length - 3;
      return { text: n > 0 ? t('story.passedMore', { names, n }) : t('story.passed', { names }) };
    }
    case 'stop':
      return {
        text: t(line.reason === 0 ? 'story.stop' : 'story.stopUnplanned', {
          category: category(line.categoryIx),
        }),
        more: <StopDetail line={line} />,
      };
    case 'contact':
      return {
        text:
          line.waitedMs > 999
            ? t('story.contactWaited', { wait: format.duration(line.waitedMs) })
            : t('story.contact'),
        more: <Results results={line.results} none={t('story.notWon')} />,
      };
    case 'turnedAway':
      return { text: t('story.turnedAway') };
    case 'queue':
      return { text: line.ahead > 0 ? t('story.queue', { n: line.ahead }) : t('story.queueFirst') };
    case 'pay':
      return {
        text:
          line.waitedMs > 999
            ? t('story.pay', { wait: format.duration(line.waitedMs) })
            : t('story.payAtOnce'),
      };
    case 'leave':
      return {
        text:
          line.units > 0
            ? t('story.leave', { n: line.units, value: format.price(line.basket) })
            : t('story.leaveEmpty'),
      };
  }
}

function howSeen(look: StoryLook): 'foundEmpty' | 'considered' | 'glanced' {
  if (look.empty) return 'foundEmpty';
  return look.considered ? 'considered' : 'glanced';
}

function StopDetail({ line }: { line: Extract<StoryLine, { kind: 'stop' }> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const opened = useApp((state) => state.opened);
  const language = useApp((state) => state.language);
  if (!opened) return null;
  const sku = (ix: number) => say(opened.project.skus[ix].name, language);
  return (
    <div className={css.stopDetail}>
      {line.looks.length > 0 && (
        <ul className={css.looks} aria-label={t('story.looked')}>
          {line.looks.map((look) => (
            <li key={look.skuIx}>
              <button
                type="button"
                data-considered={look.considered}
                data-empty={look.empty}
                title={`${format.time(look.tMs, true)} ${t(`story.${howSeen(look)}`)}`}
                onClick={() => chooseBay(look.bayIx >= 0 ? look.bayIx : line.bayIx, look.skuIx)}
              >
                {sku(look.skuIx)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ResultList results={line.results} sku={sku} />
    </div>
  );
}

/** What a talk with a promoter came to. */
function Results({ results, none }: { results: readonly StoryResult[]; none: string }) {
  const opened = useApp((state) => state.opened);
  const language = useApp((state) => state.language);
  if (!opened) return null;
  return (
    <div className={css.stopDetail}>
      {results.length === 0 && (
        <p className={`${css.result} ${css.resultNone}`}>
          <span>{none}</span>
        </p>
      )}
      <ResultList results={results} sku={(ix) => say(opened.project.skus[ix].name, language)} />
    </div>
  );
}

function ResultList({ results, sku }: { results: readonly StoryResult[]; sku: (ix: number) => string }) {
  return results.map((result) => (
    <Result
      key={`${result.kind}${result.tMs}${'skuIx' in result ? result.skuIx : ''}`}
      result={result}
      sku={sku}
    />
  ));
}

const purchaseClasses = ['specific', 'general', 'substitute', 'unplanned'] as const;
const leaveReasons = ['nothingLiked', 'stockout', 'notFound'] as const;

function Result({ result, sku }: { result: StoryResult; sku: (ix: number) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (result.kind === 'pick') {
    const name = sku(result.skuIx);
    return (
      <p className={`${css.result} ${css.resultPick}`}>
        <Icon name="basket" size={15} />
        <span>
          {result.units > 1
            ? t('story.boughtMany', { n: result.units, sku: name })
            : t('story.bought', { sku: name })}
        </span>
        <span className={css.resultEnd}>
          <small>{t(`purchase.${purchaseClasses[result.purchaseClass] ?? 'general'}`)}</small>
          {format.price(result.price)}
        </span>
      </p>
    );
  }
  if (result.kind === 'gift') {
    return (
      <p className={`${css.result} ${css.resultPick}`}>
        <Icon name="check" size={15} />
        <span>{t('story.gift', { value: format.price(result.value) })}</span>
      </p>
    );
  }
  if (result.kind === 'miss') {
    const outcome =
      result.outcome === StockoutOutcome.substituted && result.substituteIx >= 0
        ? t('story.tookInstead', { sku: sku(result.substituteIx) })
        : result.outcome === StockoutOutcome.lostToStore
          ? t('story.lostToStore')
          : result.outcome === StockoutOutcome.lostForGood
            ? t('story.lostForGood')
            : '';
    return (
      <p className={css.result}>
        <Icon name="close" size={15} />
        <span>
          {t('story.missed', { sku: sku(result.skuIx) })}
          {outcome && <small>{outcome}</small>}
        </span>
      </p>
    );
  }
  return (
    <p className={`${css.result} ${css.resultNone}`}>
      <span>{t(`story.${leaveReasons[result.reason] ?? 'nothingLiked'}`)}</span>
    </p>
  );
}
