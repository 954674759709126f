import { Cursor } from '../../scene/marks/SpotMark';
import { useThisMassif } from '../../state/hooks';
import { unitFromPlane } from '../../core/landscape/drawnAxes';
import type { SurfaceContext } from '../overlays/useSurfaceContext';

/** The point of the plane that is pointed at, anywhere on screen, on this surface. */
export function PointerCursor({ axes, domain, surface, colors }: SurfaceContext) {
  const { store } = useThisMassif();
  const pointNow = () => {
    const { pointer } = store.getState().cursor;
    return pointer && unitFromPlane(domain, axes, pointer);
  };
  return <Cursor surface={surface} ink={colors.ink} casing={colors.panel} pointNow={pointNow} />;
}
