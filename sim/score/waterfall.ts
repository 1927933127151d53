// The steps of a waterfall: a source of volume laid out from new sales to losses, small competitors folded together.
import type { BrandSource, SourceOfVolume } from './source.ts';

export interface VolumeStep {
  /** switched: one competitor. others: all further competitors. own: one's own other SKUs, by brand. */
  readonly kind: 'newCategory' | 'switched' | 'others' | 'own' | 'lostElsewhere';
  readonly brandId: string | null;
  /** Brands in this step; 0 where it is not about brands. */
  readonly nBrands: number;
  /** Above 0 the focus gained them. All steps add up to the source's difference. */
  readonly units: number;
}

/** Steps without units are left out. */
export function volumeSteps(source: SourceOfVolume, mostCompetitors: number): VolumeStep[] {
  const competitors = byNet(source.switchedByBrand);
  const folded = competitors.slice(mostCompetitors);
  const ofBrand = (kind: 'switched' | 'own', { brandId, net }: BrandSource): VolumeStep => ({
    kind,
    brandId,
    nBrands: 1,
    units: net,
  });
  const steps: VolumeStep[] = [
    { kind: 'newCategory', brandId: null, nBrands: 0, units: source.newCategory },
    ...competitors.slice(0, mostCompetitors).map((brand) => ofBrand('switched', brand)),
    {
      kind: 'others',
      brandId: null,
      nBrands: folded.length,
      units: folded.reduce((sum, { net }) => sum + net, 0),
    },
    ...byNet(source.cannibalisedByBrand).map((brand) => ofBrand('own', brand)),
    { kind: 'lostElsewhere', brandId: null, nBrands: 0, units: source.lostElsewhere },
  ];
  return steps.filter(({ units }) => units !== 0);
}

function byNet(list: readonly BrandSource[]): BrandSource[] {
  return [...list].sort((p, q) => Math.abs(q.net) - Math.abs(p.net) || (p.brandId < q.brandId ? -1 : 1));
}

/** Values to some decimals, so that the rounded ones add up to the rounded sum (largest remainder). */
export function roundToSum(values: readonly number[], decimals: number): number[] {
  let scale = 1;
  for (let k = 0; k < decimals; k++) scale *= 10;
  const floors = values.map((value) => Math.floor(value * scale));
  const sum = values.reduce((total, value) => total + value, 0);
  const rest = Math.round(sum * scale) - floors.reduce((total, value) => total + value, 0);
  const raised = values
    .map((value, k) => ({ k, remainder: value * scale - floors[k] }))
    .sort((p, q) => q.remainder - p.remainder || p.k - q.k)
    .slice(0, Math.max(0, rest));
  for (const { k } of raised) floors[k]++;
  return floors.map((value) => value / scale);
}
