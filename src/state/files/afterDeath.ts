// The start after the app died over a project: it is laid aside, and offered instead of opened.
import { toReopen } from '../../worker/files/slots.ts';
import { theClerk } from './autosave.ts';
import { useFiles } from './filesState.ts';

/** False where there is no such project, or another tab has it open and alive. */
export async function layAsideDead(mark: string): Promise<boolean> {
  const list = await theClerk().ask({ kind: 'kept' });
  if (list.kind !== 'list') return false;
  const record = mark === '' ? toReopen(list.records) : list.records.find(({ key }) => key === mark);
  if (!record || (await isOpenElsewhere(record.key))) return false;
  await theClerk().ask({ kind: 'kept', layAside: record.key });
  useFiles.setState({ died: { key: record.key, name: record.name } });
  return true;
}

async function isOpenElsewhere(key: string): Promise<boolean> {
  const locks = await navigator.locks?.query();
  return locks?.held?.some(({ name }) => name?.endsWith(`.${key}`)) ?? false;
}
