// Hosts the stage: lays out its panes, hands it the scene, and shows what the pointer is over.

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../sim/words/text.ts';
import { heatOf } from '../../frame/heat.ts';
import type { Rect } from '../../stage/camera.ts';
import type { Graphics } from '../../stage/canvas.ts';
import type { Hover, Scene } from '../../stage/scene.ts';
import type { Stage } from '../../stage/stage.ts';
import { cancelPlay, clock } from '../../state/session.ts';
import {
  chooseBay,
  chooseNothing,
  chooseShopper,
  type Panes,
  planOf,
  themeOf,
  useApp,
} from '../../state/store.ts';
import { ActionButton } from '../parts/actions.tsx';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Icon } from '../parts/icons.tsx';
import { Letter } from '../parts/Letter.tsx';
import { fetchNow } from '../parts/Part.tsx';
import { ProgressBar } from '../parts/Progress.tsx';
import { usePackImages } from '../parts/usePackImages.ts';
import { useStageHost } from '../parts/useStageHost.ts';
import { useFloorPlan, useShelfRun, useShownRun } from '../parts/useStagePlan.ts';
import { useFormat } from '../words/format.ts';
import { bayGoods } from '../words/names.ts';
import { watchActions } from './actions.ts';
import { HeatControl, HeatLegend } from './HeatControl.tsx';
import { HoverCard } from './HoverCard.tsx';
import css from './stage.module.css';
import { stageNow } from './stageNow.ts';

const GAP_PX = 10;

/** The stage brings its graphics library: fetched beside the page, not before it. */
const stageModule = fetchNow(() => import('../../stage/stage.ts'));

/** The stage hangs on its element, where a browser test can ask it where things are. */
type StageHost = HTMLDivElement & { shelfwalkStage?: Stage };

export function StageView() {
  const { t } = useTranslation();
  const format = useFormat();
  const host = useRef<HTMLDivElement>(null);
  const [dismissed, setDismissed] = useState(false);
  const isWebglMissing = useMemo(() => !hasWebgl(), []);
  const [hover, setHover] = useState<Hover | null>(null);
  const opened = useApp((state) => state.opened);
  const {
    shownId,
    selection,
    panes: wanted,
    heat: heatKind,
    follow,
    segmentFocus,
    language,
    still,
    runningShare,
    place,
  } = useApp();
  const theme = useApp(themeOf);
  const index = useShownRun();
  const floorPlan = useFloorPlan();
  const imageOf = usePackImages();
  const run = useShelfRun();
  const panes: Panes = run ? wanted : 'floor';
  const heat = useMemo(() => (index && heatKind ? heatOf(index, heatKind) : null), [index, heatKind]);
  const rects = usePaneRects(host, panes);
  const words = useMemo(
    () => ({ entrance: t('stage.entrance'), exit: t('stage.exit'), language }),
    [t, language],
  );

  const still0 = useMemo(() => {
    if (!opened || !floorPlan || !shownId) return null;
    const { project } = opened;
    const { bays } = floorPlan;
    const bayName = (bayIx: number) => bayGoods(project, floorPlan, bayIx, language);
    return {
      project,
      bays,
      floorPlan,
      plan: planOf(project, shownId),
      bayName,
      priceText: format.price,
      imageOf,
    };
  }, [opened, floorPlan, shownId, language, format, imageOf]);

  const scene = useRef<(() => Scene | null) | null>(null);
  scene.current = () =>
    still0 === null || place !== 'watch'
      ? null
      : {
          ...still0,
          index,
          heat,
          run,
          theme,
          words,
          chosenBay: selection.kind === 'bay' ? selection.bayIx : -1,
          chosenSku: selection.kind === 'bay' ? selection.skuIx : -1,
          chosenShopper: selection.kind === 'shopper' ? selection.shopper : -1,
          follow,
          segmentFocus,
          still,
          tMs: clock.now(),
          speed: clock.speed(),
          ...rects.current,
        };

  const { stage, losses } = useStageHost(
    host,
    (element, graphics, lost) =>
      openStage(element, graphics, lost, () => scene.current?.() ?? null, setHover),
    tellStage,
  );
  const kind = stage?.kind;

  const isBusy = !opened || runningShare !== null;
  return (
    <div className="stage-wrap">
      <div className={css.stage} data-testid="stage" ref={host} />
      {floorPlan?.bays.length === 0 && (
        <Empty title={t('stage.bare')}>
          <Button look="wide" onClick={() => useApp.setState({ place: 'plan', planView: 'floor' })}>
            {t('stage.bareBegin')}
          </Button>
        </Empty>
      )}
      <div className={css.top}>
        <HeatControl />
        <div className={css.end}>
          <ShownPlan />
          {run && <PaneControl panes={panes} />}
        </div>
      </div>
      {panes !== 'shelf' && (
        <div className={css.zoom} data-split={panes === 'both'}>
          <ActionButton action={watchActions.zoomIn} over>
            <Icon name="plus" size={16} />
          </ActionButton>
          <ActionButton action={watchActions.zoomOut} over>
            <Icon name="minus" size={16} />
          </ActionButton>
          <ActionButton action={watchActions.fit} over>
            <Icon name="fit" size={16} />
          </ActionButton>
        </div>
      )}
      {heat && panes !== 'shelf' && <HeatLegend heat={heat} />}
      {isBusy && <Busy share={opened ? runningShare : null} />}
      {kind === 'canvas' && !dismissed && isWebglMissing && (
        <Notice text={t('app.noWebgl')} close={() => setDismissed(true)} />
      )}
      {losses > 0 && kind === 'webgl' && !dismissed && (
        <Notice text={t('app.lostWebgl')} close={() => setDismissed(true)} />
      )}
      {hover && <HoverCard hover={hover} />}
    </div>
  );
}

const openStage = async (
  element: StageHost,
  graphics: Graphics,
  lost: () => void,
  scene: () => Scene | null,
  setHover: (hover: Hover | null) => void,
): Promise<Stage> => {
  const { createStage } = await stageModule();
  const stage = await createStage(element, {
    graphics,
    scene,
    lost,
    events: {
      chooseBay: (bayIx, skuIx) => {
        setHover(null);
        chooseBay(bayIx, skuIx);
      },
      chooseShopper: (shopper) => {
        setHover(null);
        chooseShopper(shopper);
      },
      chooseNothing,
      hover: setHover,
      moved: () => useApp.getState().follow && useApp.setState({ follow: false }),
    },
  });
  element.shelfwalkStage = stage;
  return stage;
};

const tellStage = (stage: Stage | null) => {
  stageNow.current = stage;
};

function hasWebgl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

/** Panes side by side: the floor keeps the larger part, the shelf stands upright beside it. */
function usePaneRects(
  host: RefObject<HTMLDivElement | null>,
  panes: Panes,
): RefObject<{ floorPane: Rect | null; shelfPane: Rect | null }> {
  const rects = useRef<{ floorPane: Rect | null; shelfPane: Rect | null }>({
    floorPane: null,
    shelfPane: null,
  });
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const lay = () => {
      const w = element.clientWidth;
      const h = element.clientHeight;
      const all = { x: 0, y: 0, w, h };
      if (panes === 'floor') rects.current = { floorPane: all, shelfPane: null };
      else if (panes === 'shelf') rects.current = { floorPane: null, shelfPane: all };
      else {
        const shelfW = Math.round(Math.min(w * 0.5, Math.max(w * 0.42, 340)));
        rects.current = {
          floorPane: { x: 0, y: 0, w: w - shelfW - GAP_PX, h },
          shelfPane: { x: w - shelfW, y: 0, w: shelfW, h },
        };
      }
    };
    lay();
    const watch = new ResizeObserver(lay);
    watch.observe(element);
    return () => watch.disconnect();
  }, [host, panes]);
  return rects;
}

/** Whose shelves and shoppers these are; a click shows the other plan at the same moment. */
function ShownPlan() {
  const { opened, shownId, alternativeId, language } = useApp();
  if (!opened || !shownId) return null;
  const letter = shownId === opened.project.baselinePlanId ? 'A' : 'B';
  const name = say(planOf(opened.project, shownId).name, language);
  return (
    <button
      type="button"
      className={css.shownPlan}
      data-plan={letter}
      title={say(watchActions.swapPlans.label, language)}
      disabled={!alternativeId}
      onClick={watchActions.swapPlans.run}
    >
      <Letter plan={letter} />
      <span className={css.shownPlanName}>{name}</span>
      <Icon name="swap" size={15} />
    </button>
  );
}

function PaneControl({ panes }: { panes: Panes }) {
  const { t } = useTranslation();
  return (
    <div data-testid="stage-panes">
      <Choice
        legend={t('stage.panes')}
        options={['floor', 'both', 'shelf'] as const}
        value={panes}
        choose={(each) => useApp.setState({ panes: each })}
        name={(each) => t(`stage.${each}`)}
        look="over"
      />
    </div>
  );
}

function Busy({ share }: { share: number | null }) {
  const { t } = useTranslation();
  const hasOther = useApp((state) => Object.keys(state.runs).length > 0);
  const format = useFormat();
  const name = useApp((state) =>
    state.opened && state.shownId
      ? say(planOf(state.opened.project, state.shownId).name, state.language)
      : '',
  );
  return (
    <div className={css.busy} data-testid="busy" role="status">
      <ProgressBar done={Math.round((share ?? 0) * 100)} total={100} label={t('app.opening')} />
      {share === null ? t('app.opening') : t('app.running', { plan: name, share: format.percent(share, 0) })}
      {share !== null && hasOther && (
        <Button small onClick={cancelPlay}>
          {t('score.stop')}
        </Button>
      )}
    </div>
  );
}

function Notice({ text, close }: { text: string; close: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={css.notice} data-testid="notice" role="status">
      <span>{text}</span>
      <Button look="quiet" onClick={close}>
        {t('app.dismiss')}
      </Button>
    </div>
  );
}
