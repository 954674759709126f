import type { Ramp } from '../../core/palettes/palette';
import { FLOOR } from '../../core/surface/world';
import type { Surface } from '../../core/surface/surface';
import { eyeAt } from '../../core/camera/bearing';
import { cssColor, mixRgb, tintAt, type Rgb } from '../materials/ramp';
import { sun } from '../materials/sun';
import { themes, type Theme } from '../themes';

/** How a small picture is coloured. */
interface Look {
  readonly ramp: Ramp;
  readonly theme: Theme;
}

/** From the south-west, as ranges are first seen, and far away: the eye is a direction. */
const eye = eyeAt({ azimuth: 214, elevation: 35 }, 1);
const flat = Math.hypot(eye.x, eye.z);
/** Of the block that is as high as blocks become, in the units of the picture's width. */
const highest = 0.56;
/** Along each side. */
const cells = 32;
const margin = 2;

/** Paints a range small on a canvas of CSS pixels: the block from the south-west, its ground tinted and lit. */
export function paintRelief(
  context: CanvasRenderingContext2D,
  surface: Surface,
  { width, height }: { readonly width: number; readonly height: number },
  { ramp, theme }: Look,
): void {
  context.clearRect(0, 0, width, height);
  context.lineJoin = 'round';
  context.lineWidth = 0.7;
  const place = placing(width, height);
  const { size, heights } = surface;
  // More cells than these would not be seen.
  const step = Math.max(1, Math.floor((size - 1) / cells));
  const last = size - 1 - ((size - 1) % step);
  const point = (i: number, j: number) => place(along(i, size), heights[j * size + i], -along(j, size));
  // The far corner first, so that what is nearer covers it.
  for (let j = last - step; j >= 0; j -= step) {
    for (let i = last - step; i >= 0; i -= step) {
      const color = groundColor(surface, { i, j, step }, ramp, theme);
      if (color === undefined) continue;
      context.fillStyle = context.strokeStyle = color;
      fill(context, [point(i, j), point(i + step, j), point(i + step, j + step), point(i, j + step)]);
    }
  }
  const rim = Array.from({ length: last / step + 1 }, (_, k) => k * step);
  const { strata, cutEdge } = themes[theme];
  const walls = [
    { color: strata[0], points: rim.map((k) => ({ i: 0, j: k })) },
    { color: strata[1], points: rim.map((k) => ({ i: k, j: 0 })) },
  ];
  for (const { color, points } of walls) {
    const top = points.filter(({ i, j }) => !Number.isNaN(heights[j * size + i]));
    if (top.length < 2) continue;
    const edge = top.map(({ i, j }) => point(i, j));
    const foot = [top.at(-1)!, top[0]].map(({ i, j }) => place(along(i, size), FLOOR, -along(j, size)));
    context.fillStyle = context.strokeStyle = color;
    fill(context, [...edge, ...foot]);
    context.strokeStyle = cutEdge;
    trace(context, edge);
    context.stroke();
  }
}

/** World coordinate of the k-th of so many lines: -1 to 1. */
function along(k: number, size: number): number {
  return (2 * k) / (size - 1) - 1;
}

type Pixel = readonly [x: number, y: number];

/** Where world points stand in the picture, so that every block fits. */
function placing(width: number, height: number): (x: number, y: number, z: number) => Pixel {
  const corners = [-1, 1].flatMap((x) => [-1, 1].flatMap((z) => [FLOOR, highest].map((y) => seen(x, y, z))));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, foot] = [Math.min(...xs), Math.min(...ys)];
  const [wide, tall] = [Math.max(...xs) - left, Math.max(...ys) - foot];
  const scale = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / tall);
  const aside = (width - scale * wide) / 2;
  return (x, y, z) => {
    const [across, up] = seen(x, y, z);
    return [aside + scale * (across - left), height - margin - scale * (up - foot)];
  };
}

/** Across and up, as the eye sees a point. */
function seen(x: number, y: number, z: number): Pixel {
  const towards = (x * eye.x + z * eye.z) / flat;
  return [(x * eye.z - z * eye.x) / flat, y * flat - towards * eye.y];
}

/** The colour of a cell, lit by the same sun; undefined over a hole. */
function groundColor(
  { size, heights, top, tintExponent, piecewiseConstant }: Surface,
  { i, j, step }: { readonly i: number; readonly j: number; readonly step: number },
  ramp: Ramp,
  theme: Theme,
): string | undefined {
  const at = (column: number, row: number) => heights[row * size + column];
  const [sw, se, ne, nw] = [at(i, j), at(i + step, j), at(i + step, j + step), at(i, j + step)];
  const middle = (sw + se + ne + nw) / 4;
  if (Number.isNaN(middle)) return undefined;
  const tint = tintAt(ramp, top > 0 ? Math.max(0, middle / top) ** tintExponent : 0);
  if (piecewiseConstant) return cssColor(tint);
  const cell = (2 * step) / (size - 1);
  const [slopeX, slopeZ] = [(se + ne - sw - nw) / (2 * cell), (sw + se - nw - ne) / (2 * cell)];
  const length = Math.sqrt(slopeX * slopeX + 1 + slopeZ * slopeZ);
  const towards = (sun.y - slopeX * sun.x - slopeZ * sun.z) / length;
  return cssColor(lit(tint, Math.max(0, towards) / sun.y, theme));
}

/** As the range is lit: level ground keeps its tint, what turns away is multiplied, what faces the sun is screened. */
function lit(tint: Rgb, light: number, theme: Theme): Rgb {
  const { shadeTint, sunTint } = themes[theme];
  const shade = 1 - Math.min(1, light);
  const share = Math.max(0, Math.min(1, (light - 1) / (1 / sun.y - 1)));
  const shaded = mixRgb(
    tint,
    [tint[0] * shadeTint[0], tint[1] * shadeTint[1], tint[2] * shadeTint[2]],
    shade,
  );
  const screened = (channel: 0 | 1 | 2) => 1 - (1 - shaded[channel]) * (1 - sunTint[channel] * share);
  return [screened(0), screened(1), screened(2)];
}

function trace(context: CanvasRenderingContext2D, points: readonly Pixel[]): void {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
}

/** Filled and drawn round, so that no seam is left between two. */
function fill(context: CanvasRenderingContext2D, points: readonly Pixel[]): void {
  trace(context, points);
  context.closePath();
  context.fill();
  context.stroke();
}
