import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useState } from 'react';
import { Vector3 } from 'three';
import { contourLabels } from '../../core/surface/contourLabels';
import type { Surface } from '../../core/surface/surface';
import { worldPerPixel } from '../marks/worldPerPixel';
import { pixelFromWorld, useOverlay } from '../stage/useOverlay';
import styles from './axisMarks.module.css';

/** Sine of the height above the horizon from which the picture is a map. */
const MAP_VIEW = 0.985;
/** Sides of the map in pixels are told apart in steps, so that numbers do not move with every pixel. */
const STEP = 120;
const sight = new Vector3();

/** Numbers on the index lines where the range is seen from above. */
export function ContourLabels({ surface }: { surface: Surface }) {
  const overlay = useOverlay();
  const invalidate = useThree((state) => state.invalidate);
  const [side, setSide] = useState(0);
  const labels = useMemo(() => (side > 0 ? contourLabels(surface, side) : []), [surface, side]);
  const elements = useMemo(
    () =>
      labels.map(({ text }) => {
        const element = document.createElement('span');
        element.className = styles.contour;
        element.textContent = text;
        return element;
      }),
    [labels],
  );
  useEffect(() => {
    overlay.replaceChildren(...elements);
    invalidate();
  }, [overlay, elements, invalidate]);
  useFrame(({ camera, size }) => {
    overlay.hidden = -camera.getWorldDirection(sight).y < MAP_VIEW;
    const now = overlay.hidden ? 0 : STEP * Math.round(2 / worldPerPixel(camera, size.height) / STEP);
    if (now !== side) setSide(now);
    if (overlay.hidden) return;
    const pixel = pixelFromWorld(camera, size);
    labels.forEach(({ x, y, z, along }, k) => {
      const [place, ahead] = [pixel(x, y, z), pixel(x + along.x, y, z + along.z)];
      const slope = (ahead.y - place.y) / (ahead.x - place.x);
      // Never upside down, whichever way the line runs.
      const turn = Number.isFinite(slope) ? Math.atan(slope) : 0;
      elements[k].style.transform =
        `translate(${place.x}px, ${place.y}px) translate(-50%, -50%) rotate(${turn}rad)`;
    });
  });
  return null;
}
