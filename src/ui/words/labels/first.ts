// Labels that the first picture needs.
import { appLabels } from './app.ts';
import { evidenceLabels } from './evidence.ts';
import { filesLabels } from './files.ts';
import { floorLabels } from './floor.ts';
import { imagesLabels } from './images.ts';
import { planLabels } from './plan.ts';
import { watchLabels } from './watch.ts';

export const firstLabels = {
  ...appLabels,
  ...filesLabels,
  ...evidenceLabels,
  ...planLabels,
  ...watchLabels,
  floor: floorLabels,
  images: imagesLabels,
};
