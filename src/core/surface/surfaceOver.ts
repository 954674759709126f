import type { Surface } from './surface';

/** Losses over other samples at the height that a surface gives them, cut where its block ends. */
export function surfaceOver(
  surface: Surface,
  { size, losses }: { readonly size: number; readonly losses: Float64Array },
): Surface {
  const highest = surface.clippedAbove ?? surface.highest;
  const heights = Float32Array.from(losses, (loss) =>
    Number.isNaN(loss) ? NaN : surface.heightFromValue(Math.min(Math.max(loss, surface.lowest), highest)),
  );
  return { ...surface, size, heights };
}
