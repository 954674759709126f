import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Vector3 } from 'three';
import type { Stand } from '../../core/camera/step';
import type { Axis } from '../../core/experiment/axis';
import type { CameraChoice } from '../../core/experiment/experiment';
import { planeFromUnit, unitFromPlane } from '../../core/landscape/drawnAxes';
import { outlooks, type OutlookId } from '../../core/outlooks';
import { shareAt, type Domain } from '../../core/planeUnits';
import type { Drawn } from '../../core/surface/drawn';
import { worldFromUnit } from '../../core/surface/world';
import type { AskedCamera, SeenCamera } from '../../scene/camera/askedCamera';
import type { ViewProps } from '../../scene/stage/View';
import { useMassif, useThisMassif } from '../../state/hooks';
import { selectedWalker, walkerPlace } from '../../state/shown';

type Axes = readonly [Axis, Axis];

/** Milliseconds that somebody on foot stands still before a link has their place. */
const STILL = 400;

/** How the range is looked at, from the experiment to the scene and back: places of the plane, and of the world. */
export function useCamera(
  { experiment, surface }: Drawn,
  axes: Axes,
  domain: Domain,
): Pick<ViewProps, 'asked' | 'onCamera' | 'followedNow' | 'hiker'> {
  const massif = useThisMassif();
  const { store, screen } = massif;
  const choice = useMassif(({ cameraAsked }) => cameraAsked);
  const asked = useMemo(() => askedCamera(choice, axes, domain), [choice, axes, domain]);
  const onCamera = useCallback(
    (camera: SeenCamera) => store.getState().noteCamera(cameraChoice(camera, axes, domain)),
    [store, axes, domain],
  );
  const followedNow = (): Vector3 | undefined => {
    const place = walkerPlace(massif, selectedWalker(massif));
    const unit = place && unitFromPlane(domain, axes, place);
    if (!unit) return undefined;
    const { x, y, z } = worldFromUnit(surface, unit.a, unit.b);
    return Number.isNaN(y) ? undefined : new Vector3(x, y, z);
  };
  const still = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(still.current), [choice]);
  const onStand = ({ a, b, heading, pitch }: Stand): void => {
    const at = planeFromUnit(domain, axes, { a, b });
    store.getState().setCursor({ pointer: at, heading });
    clearTimeout(still.current);
    still.current = setTimeout(() => {
      const turned = { azimuth: (heading + 180) % 360, elevation: -pitch };
      store.getState().noteCamera({ outlook: choice.outlook, ...turned, at });
    }, STILL);
  };
  const start = experiment.walkers[selectedWalker(massif)]?.starts[0];
  const hiker = {
    start: (start && unitFromPlane(domain, axes, start)) ?? { a: 0.5, b: 0.5 },
    paceNow: () => screen.getState().pace,
    onStand,
  };
  return { asked, onCamera, followedNow, hiker };
}

function askedCamera(request: CameraChoice, axes: Axes, { a, b }: Domain): AskedCamera {
  const { outlook, at, ...camera } = request;
  return {
    request,
    outlook: outlooks[outlook],
    ...camera,
    ...(at && { at: { x: 2 * shareAt(axes[0], a, at[0]) - 1, z: 1 - 2 * shareAt(axes[1], b, at[1]) } }),
  };
}

/** A turned block is turned, wherever it was seen from before. */
function cameraChoice({ outlook, at, ...camera }: SeenCamera, axes: Axes, domain: Domain): CameraChoice {
  const isItself = outlook.along !== undefined || outlook.isMap;
  const id = (Object.keys(outlooks) as OutlookId[]).find((name) => outlooks[name] === outlook);
  return {
    outlook: (isItself && id) || 'best',
    ...camera,
    ...(at && { at: planeFromUnit(domain, axes, { a: 0.5 + 0.5 * at.x, b: 0.5 - 0.5 * at.z }) }),
  };
}
