// The shelf editor's stage on screen now, so that keys, buttons and drags from the library can reach it.
import type { EditStage } from '../../stage/shelf/editScene.ts';

export const editStageNow: { current: EditStage | null } = { current: null };
