// Entry of the simulation thread: lets it read TypeScript, then runs job.ts.
import { register } from 'tsx/esm/api';

register();
await import('./job.ts');
