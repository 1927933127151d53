// Reads the link in the address and makes one of the moment on the screen.
import { isLanguage } from '../../../sim/words/text.ts';
import type { ReadSource } from '../../worker/files/filesMessages.ts';
import { clock, type Landing } from '../session.ts';
import { type PlaceName, type Selection, USUAL_PAIRED_DAYS, useApp } from '../store.ts';
import { saveNow } from './autosave.ts';
import { useFiles } from './filesState.ts';
import { type Permalink, readPermalink, writePermalink } from './permalink.ts';

const places: readonly PlaceName[] = ['plan', 'watch', 'decide'];

/** Takes the link out of the address. */
export function readLink(): Permalink | null {
  const link = readPermalink(location.hash);
  if (!link) return null;
  history.replaceState(null, '', location.pathname + location.search);
  if (isLanguage(link.language)) useApp.setState({ language: link.language });
  if (link.pairedDays !== null) useApp.setState({ replicationsWanted: link.pairedDays });
  return link;
}

export function sourceOfLink({ projectKey, exampleId }: Permalink, otherwise: string): ReadSource {
  const known = ['convenience', 'supermarket', 'hypermarket'];
  if (projectKey) return { kind: 'kept', key: projectKey, otherwise };
  return { kind: 'example', id: exampleId && known.includes(exampleId) ? exampleId : otherwise };
}

export function momentOf(link: Permalink): Landing {
  const { bayIx, skuIx, shopper } = link;
  const selection: Selection =
    shopper !== null
      ? { kind: 'shopper', shopper }
      : bayIx !== null
        ? { kind: 'bay', bayIx, skuIx: skuIx ?? -1 }
        : { kind: 'none' };
  return {
    tMs: link.tMs,
    planA: link.planA,
    planB: link.planB,
    shownId: link.shown === 'B' ? link.planB : link.planA,
    place: places.find((name) => name === link.place) ?? null,
    selection,
    seed: link.seed,
    replication: link.replication,
  };
}

/** The address of what is on the screen now. */
function linkOfNow(): string {
  const {
    opened,
    exampleId,
    alternativeId,
    shownId,
    seed,
    replication,
    replicationsWanted,
    place,
    language,
    selection,
  } = useApp.getState();
  const { key } = useFiles.getState();
  const baseline = opened?.project.baselinePlanId ?? null;
  const hash = writePermalink({
    exampleId: key ? null : exampleId,
    projectKey: key,
    planA: baseline,
    planB: alternativeId,
    shown: shownId !== null && shownId === alternativeId ? 'B' : 'A',
    seed,
    replication,
    pairedDays: replicationsWanted === USUAL_PAIRED_DAYS ? null : replicationsWanted,
    tMs: clock.now(),
    place,
    language,
    bayIx: selection.kind === 'bay' ? selection.bayIx : null,
    skuIx: selection.kind === 'bay' && selection.skuIx >= 0 ? selection.skuIx : null,
    shopper: selection.kind === 'shopper' ? selection.shopper : null,
  });
  return location.origin + location.pathname + hash;
}

/** Copies it. A project kept here is saved first, so that the link finds what is on the screen. */
export async function copyLink(): Promise<void> {
  await saveNow();
  const text = linkOfNow();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByHand(text);
  }
  useFiles.setState({ notice: { kind: 'linkCopied', isLocal: useFiles.getState().key !== null } });
}

/** Where the page may not write to the clipboard itself. */
function copyByHand(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
