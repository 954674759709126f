import { useMemo } from 'react';
import { createMarkerLights } from '../../scene/marks/markerLights';
import { RangeMesh } from '../../scene/surface/RangeMesh';
import type { Drawn } from '../../core/surface/drawn';
import type { SceneLook } from './paneContent';
import { PointerCursor } from './PointerCursor';
import { RangeSlice } from '../overlays/RangeSlice';
import { RangeWalkers } from '../overlays/RangeWalkers';
import { useSurfaceContext } from '../overlays/useSurfaceContext';

interface OverlaidRangeProps extends SceneLook {
  readonly drawn: Drawn;
  readonly loss: number;
}

/** A range laid over another: a translucent mesh with the walkers of its own loss. */
export function OverlaidRange({ drawn, loss, theme, insets, flowSeconds }: OverlaidRangeProps) {
  const context = useSurfaceContext(drawn, theme);
  const lights = useMemo(createMarkerLights, []);
  const walkedOn = useMemo(() => [loss], [loss]);
  return (
    <>
      <RangeMesh
        surface={drawn.surface}
        flat={drawn.field.flat}
        ink={context.colors.ink}
        casing={context.colors.panel}
        flowSeconds={flowSeconds}
      />
      <RangeWalkers
        {...context}
        walkedOn={walkedOn}
        isNamed={false}
        theme={theme}
        insets={insets}
        lights={lights}
      />
      <RangeSlice {...context} />
      <PointerCursor {...context} />
    </>
  );
}
