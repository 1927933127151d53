// The project document as JSON Schema: for editors that complete and check a file while it is written.
import * as z from 'zod/mini';
import { projectSchema } from './schema.ts';

export function projectJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(projectSchema, { io: 'input' }), title: 'Shelfwalk project' };
}
