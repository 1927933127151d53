// The built-in stores, parsed once a thread for all tests that only read them.
import { buildExample } from '../../sim/examples/index.ts';
import { parseProject } from '../../sim/project/parse.ts';
import type { Project } from '../../sim/project/schema.ts';

const known = new Map<string, ReturnType<typeof parseProject>>();

export function parsedExample(id: string): ReturnType<typeof parseProject> {
  const result = known.get(id) ?? parseProject(buildExample(id));
  known.set(id, result);
  return result;
}

export function exampleProject(id: string): Project {
  const result = parsedExample(id);
  if (!result.ok) throw new Error(`the example "${id}" is not valid`);
  return result.project;
}
