import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import type { PaletteId } from '../../core/palettes';
import type { Surface } from '../../core/surface/surface';
import type { Tick } from '../../core/surface/ticks';
import { FLOOR } from '../../core/surface/world';
import { fitsValueAxis, type Insets } from '../camera/frameBlock';
import { freeRectangle } from '../camera/freeRectangle';
import { isAmong } from './isAmong';
import { axisRow, placeAxisRow, placeValueAxis, valueAxis } from './axisMarks';
import type { Theme } from '../themes';
import { tintGradient } from '../materials/tints';
import { pixelFromWorld, useOverlay } from '../stage/useOverlay';

/** World units by which the eye must pass the middle before the labels change sides. */
const SLACK = 0.05;

export interface AxisLabel {
  readonly title: string;
  /** For where there is little room. */
  readonly short?: string | undefined;
  readonly ticks: readonly Tick[];
}

export interface AxisLabelsProps {
  readonly a: AxisLabel;
  readonly b: AxisLabel;
  readonly surface: Surface;
  readonly theme: Theme;
  readonly palette: PaletteId;
  /** What the height means; without it there is no value axis. */
  readonly valueName?: string | undefined;
  /** What panels cover at the borders of the pane. */
  readonly insets: Insets;
}

/** Ticks and names along the two edges of the floor nearest to the eye, and the value axis at the leftmost corner. */
export function AxisLabels({ a, b, surface, theme, palette, valueName, insets }: AxisLabelsProps) {
  const overlay = useOverlay();
  const invalidate = useThree((state) => state.invalidate);
  const rowA = useMemo(() => axisRow(a.title, a.ticks, a.short), [a]);
  const rowB = useMemo(() => axisRow(b.title, b.ticks, b.short), [b]);
  const value = useMemo(
    () =>
      valueName === undefined
        ? undefined
        : valueAxis(valueName, surface.ticks, tintGradient(surface, palette, theme, 'to top')),
    [valueName, surface, theme, palette],
  );

  useEffect(() => {
    // Nothing has its place before the next frame.
    overlay.style.visibility = 'hidden';
    overlay.replaceChildren(...rowA.elements, ...rowB.elements, ...(value?.elements ?? []));
    invalidate();
  }, [overlay, rowA, rowB, value, invalidate]);

  useFrame(({ camera, size }) => {
    overlay.hidden = isAmong(camera.position);
    if (overlay.hidden) return;
    const pixel = pixelFromWorld(camera, size);
    // From straight above, where every edge is as near, south and west it is.
    const frontZ = camera.position.z > -SLACK ? 1 : -1;
    const frontX = camera.position.x > SLACK ? 1 : -1;
    const free = freeRectangle(size, insets);
    placeAxisRow(rowA, (along, out) => pixel(2 * along - 1, FLOOR, frontZ * (1 + out)), free);
    placeAxisRow(rowB, (along, out) => pixel(frontX * (1 + out), FLOOR, 1 - 2 * along), free);
    overlay.style.visibility = '';
    for (const part of value?.elements ?? []) part.hidden = !fitsValueAxis(size.width);
    if (!value || !fitsValueAxis(size.width)) return;
    const corners = [-1, 1].flatMap((x) => [-1, 1].map((z) => ({ x, z, left: pixel(x, 0, z).x })));
    const corner = corners.reduce((first, next) => (next.left < first.left ? next : first));
    placeValueAxis(value, pixel(corner.x, 0, corner.z), pixel(corner.x, surface.top, corner.z));
  });

  return null;
}
