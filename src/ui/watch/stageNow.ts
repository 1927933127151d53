// The stage on screen now, so that keys and buttons can reach it.
import type { Stage } from '../../stage/stage.ts';

export const stageNow: { current: Stage | null } = { current: null };
