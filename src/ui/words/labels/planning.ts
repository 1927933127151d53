// Labels of the Plan place, which come with the first part of it that is opened.
import { floorLabels } from './floor.ts';
import { planLabels } from './plan.ts';

export const planningLabels = { ...planLabels, floor: floorLabels };
