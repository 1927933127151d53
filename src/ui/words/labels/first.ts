// Labels that the first picture needs.
import { appLabels } from './app.ts';
import { evidenceSigns } from './evidence.ts';
import { filesLabels } from './files.ts';
import { watchLabels } from './watch.ts';

export const firstLabels = {
  ...appLabels,
  ...filesLabels,
  ...evidenceSigns,
  ...watchLabels,
};
