import { Cursor } from '../../scene/marks/SpotMark';
import { useThisMassif } from '../../state/hooks';
import { unitFromPlane } from '../../core/landscape/drawnAxes';
import type { Ground } from '../overlays/useGround';

/** The point of the plane that is pointed at, anywhere on screen, on this ground. */
export function PointerCursor({ axes, domain, surface, colors }: Ground) {
  const { store } = useThisMassif();
  const pointNow = () => {
    const { pointer } = store.getState().cursor;
    return pointer && unitFromPlane(domain, axes, pointer);
  };
  return <Cursor surface={surface} ink={colors.ink} casing={colors.panel} pointNow={pointNow} />;
}
