import { Cursor } from '../scene/SpotMark';
import { unitFromPlane } from '../state/landscape';
import { useMassif } from '../state/store';
import type { Ground } from './useGround';

/** The point of the plane that is pointed at, anywhere on screen, on this ground. */
export function PointerCursor({ axes, domain, relief, colors }: Ground) {
  const pointNow = () => {
    const { pointer } = useMassif.getState().cursor;
    return pointer && unitFromPlane(domain, axes, pointer);
  };
  return <Cursor relief={relief} ink={colors.ink} casing={colors.panel} pointNow={pointNow} />;
}
