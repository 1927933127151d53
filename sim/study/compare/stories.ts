// Picks a few shoppers whose days tell what a change does: about the changed SKUs, with other baskets, each in another way.
import type { Project } from '../../project/schema.ts';
import type { Divergence } from '../../score/diverge.ts';

/** Stories in the order in which the days part. */
export function pickStories(
  project: Project,
  divergences: readonly Divergence[],
  changedSkuIds: readonly string[],
  count: number,
): Divergence[] {
  const changed = new Set(changedSkuIds);
  const isAbout = (skuIx: number): boolean => skuIx >= 0 && changed.has(project.skus[skuIx].id);
  const worth = (d: Divergence): number =>
    (d.basketChanged ? 2 : 0) + (isAbout(d.skuIx) || isAbout(d.otherSkuIx) ? 1 : 0);
  const ranked = divergences
    .map((divergence) => ({ divergence, worth: worth(divergence) }))
    .sort((p, q) => q.worth - p.worth || p.divergence.atMs - q.divergence.atMs);
  // A reason already told, and a SKU already told of, come after what is new.
  const picked: Divergence[] = [];
  const told = new Map<string, number>();
  const times = (d: Divergence): number =>
    2 * (told.get(d.reason) ?? 0) + (told.get(`${d.reason}/${d.skuIx}/${d.categoryIx}`) ?? 0);
  const left = [...ranked];
  while (picked.length < count && left.length > 0) {
    let best = 0;
    for (let k = 1; k < left.length; k++) {
      const ahead = left[k].worth - times(left[k].divergence);
      if (ahead > left[best].worth - times(left[best].divergence)) best = k;
    }
    const [{ divergence }] = left.splice(best, 1);
    picked.push(divergence);
    for (const key of [
      divergence.reason,
      `${divergence.reason}/${divergence.skuIx}/${divergence.categoryIx}`,
    ])
      told.set(key, (told.get(key) ?? 0) + 1);
  }
  return picked.sort((p, q) => p.atMs - q.atMs || p.shopper - q.shopper);
}
