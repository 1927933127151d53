// New projects: the floor, range and demand of a built-in store with its goods or with empty shelves, or a bare room.

import { parseProject } from '../project/parse.ts';
import type { Project, ProjectInput } from '../project/schema.ts';
import type { Text } from '../words/text.ts';
import { buildExample, examples } from './index.ts';

export type StoreTemplateId = 'blank' | 'convenience' | 'supermarket' | 'hypermarket';

export interface StoreTemplate {
  readonly id: StoreTemplateId;
  readonly title: Text;
  readonly summary: Text;
}

/** What a project can begin with, the smallest first. */
export const storeTemplates: readonly StoreTemplate[] = [
  {
    id: 'blank',
    title: { en: 'Empty room', zh: '空房间' },
    summary: {
      en: 'Four walls, an entrance, an exit and a till; the range and demand of the corner shop.',
      zh: '四面墙、入口、出口和一个收银台；商品与需求取自便利店。',
    },
  },
  ...(['convenience', 'supermarket', 'hypermarket'] as const).map((id) => {
    const { title, summary } = examples.find((example) => example.id === id)!;
    return { id, title, summary };
  }),
];

export interface NewProjectSpec {
  readonly storeId: StoreTemplateId;
  readonly name: Text;
  /** asTheyStand: the goods of the built-in store. emptyShelves: its fixtures without goods. */
  readonly goods?: 'asTheyStand' | 'emptyShelves';
  /** Size of the empty room. */
  readonly widthM?: number;
  readonly depthM?: number;
}

const ROOM_M = { widthM: 12, depthM: 10 };
/** Doors and till from the front wall and from the sides. */
const DOOR_M = 0.2;
const TILL_M = 1.8;
const LEAST_ROOM_M = 5;
const MOST_ROOM_M = 200;

/** A project with one plan, its baseline. */
export function newProject(spec: NewProjectSpec): Project {
  const { storeId, name, goods = 'emptyShelves' } = spec;
  const from = buildExample(storeId === 'blank' ? 'convenience' : storeId);
  const plan = from.plans.find(({ id }) => id === from.baselinePlanId)!;
  const positions = storeId !== 'blank' && goods === 'asTheyStand' ? plan.positions : [];
  const input: ProjectInput = {
    ...from,
    name,
    note: from.note,
    store: { ...(storeId === 'blank' ? bareRoom(spec) : from.store), name },
    plans: [
      {
        id: 'base',
        name: positions.length > 0 ? plan.name : { en: 'Plan 1', zh: '方案 1' },
        positions,
      },
    ],
    baselinePlanId: 'base',
  };
  const parsed = parseProject(input);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, en }) => `${path}: ${en}`).join('\n'));
  return parsed.project;
}

function bareRoom(spec: NewProjectSpec): ProjectInput['store'] {
  const size = (wantedM: number | undefined, usualM: number) =>
    wantedM !== undefined && Number.isFinite(wantedM)
      ? Math.max(LEAST_ROOM_M, Math.min(MOST_ROOM_M, Math.round(wantedM * 100) / 100))
      : usualM;
  const [widthM, depthM] = [size(spec.widthM, ROOM_M.widthM), size(spec.depthM, ROOM_M.depthM)];
  const at = (share: number, fromFrontM: number) => ({
    xM: Math.round(widthM * share * 100) / 100,
    yM: Math.round((depthM - fromFrontM) * 100) / 100,
  });
  return {
    ...{ name: spec.name, widthM, depthM, fixtures: [] },
    entrance: at(0.75, DOOR_M),
    exit: at(0.25, DOOR_M),
    checkout: { tills: [{ id: 'T01', ...at(0.25, TILL_M), queueDeg: -90 }] },
  };
}
