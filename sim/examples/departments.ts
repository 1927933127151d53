// The departments some categories belong to, as the project document wants them.
import type { ProjectInput } from '../project/schema.ts';
import type { CategorySpec } from './catalogue/rows.ts';

export function departmentsOf(specs: readonly CategorySpec[]): ProjectInput['departments'] {
  const departments = [...new Set(specs.map(({ department }) => department))];
  return departments.map(({ id, en, zh }) => ({ id, name: { en, zh } }));
}
