// Labels of the Plan place, which come with the first part of it that is opened.
import { floorLabels } from './floor.ts';
import { imagesLabels } from './images.ts';
import { planLabels } from './plan.ts';

export const planningLabels = { ...planLabels, floor: floorLabels, images: imagesLabels };
