import { useMemo } from 'react';
import { surfaceOver } from '../../core/surface/surfaceOver';
import { RangeMesh } from '../../scene/surface/RangeMesh';
import { useAnswer } from '../../state/hooks';
import { batchSurface } from '../../state/queries/batchSurface';
import type { SurfaceContext } from './useSurfaceContext';

/** So long it takes to become that of the next batch: while a walk plays, it trembles. */
const flowSeconds = 0.15;

/** The surface of the batch that the next step reads, as a mesh around the one of all samples. */
export function RangeBatch({ surface, colors, cuts }: SurfaceContext & { readonly cuts: boolean }) {
  const answer = useAnswer(batchSurface);
  const drawn = useMemo(
    () => answer && { mesh: surfaceOver(surface, answer), flat: new Uint8Array(answer.losses.length) },
    [answer, surface],
  );
  if (!drawn) return null;
  return (
    <RangeMesh
      surface={drawn.mesh}
      flat={drawn.flat}
      ink={colors.ink}
      casing={colors.panel}
      flowSeconds={cuts ? 0 : flowSeconds}
    />
  );
}
