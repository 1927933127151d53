// Pictures of packs for whatever draws them: another function once there are others, so that it is drawn again.
import { useMemo } from 'react';
import type { ImageOf } from '../../stage/pack/packImage.ts';
import { imageOf, useImages } from '../../state/files/images.ts';

export function usePackImages(): ImageOf {
  const version = useImages((state) => state.version);
  return useMemo(() => {
    // A new one for each version, though it reads the same store.
    void version;
    return (sku) => imageOf(sku);
  }, [version]);
}
