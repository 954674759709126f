import { contourLevels } from './contourLevels';
import { contourLines, type LinePoint } from './contourLines';
import type { Surface } from './surface';

/** The number of a contour line, where it stands on it and along which way, in world units. */
export interface ContourLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly along: { readonly x: number; readonly z: number };
}

/** CSS pixels: from each other, from the rim, the way that a number takes, and the shortest line that has one. */
const [APART, RIM, LENGTH, SHORTEST] = [64, 22, 44, 120];
/** Straight counts as much as this many quarter turns of the text. */
const STRAIGHT = 4;
/** The best of so many places of a line. */
const TRIED = 40;

/** Numbers for the index lines of a map whose side is so many CSS pixels long, on straight pieces, apart from each other. */
export function contourLabels(surface: Surface, side: number): ContourLabel[] {
  const placed: ContourLabel[] = [];
  const perPixel = 2 / side;
  const isFree = ({ x, z }: LinePoint): boolean =>
    Math.max(Math.abs(x), Math.abs(z)) < 1 - RIM * perPixel &&
    placed.every((other) => distance(other, { x, z }) > APART * perPixel);
  for (const { height, label: text } of contourLevels(surface)) {
    for (const line of contourLines(surface, height)) {
      const best = bestPlace(line, LENGTH * perPixel, SHORTEST * perPixel, isFree);
      if (best) placed.push({ text, y: height, ...best });
    }
  }
  return placed;
}

function bestPlace(
  line: readonly LinePoint[],
  length: number,
  shortest: number,
  isFree: (place: LinePoint) => boolean,
): (LinePoint & Pick<ContourLabel, 'along'>) | undefined {
  const ways = [0];
  for (let k = 1; k < line.length; k++) ways.push(ways[k - 1] + distance(line[k - 1], line[k]));
  const whole = ways.at(-1)!;
  if (whole < shortest) return undefined;
  let best: (LinePoint & Pick<ContourLabel, 'along'>) | undefined;
  let most = -Infinity;
  for (let tried = 0; tried < TRIED; tried++) {
    const middle = length / 2 + (tried / (TRIED - 1)) * (whole - length);
    const [from, place, to] = [middle - length / 2, middle, middle + length / 2].map((way) =>
      pointAt(line, ways, way),
    );
    if (!isFree(place)) continue;
    const along = { x: to.x - from.x, z: to.z - from.z };
    const straightness = distance(from, to) / length;
    const steepness = Math.abs(along.z) / Math.max(1e-9, Math.abs(along.x) + Math.abs(along.z));
    const score = STRAIGHT * straightness - steepness;
    if (score <= most) continue;
    most = score;
    best = { ...place, along };
  }
  return best;
}

function pointAt(line: readonly LinePoint[], ways: readonly number[], way: number): LinePoint {
  const next = Math.max(
    1,
    ways.findIndex((reached) => reached >= way),
  );
  const share = (way - ways[next - 1]) / Math.max(1e-12, ways[next] - ways[next - 1]);
  const [one, other] = [line[next - 1], line[next]];
  return { x: one.x + share * (other.x - one.x), z: one.z + share * (other.z - one.z) };
}

function distance(one: LinePoint, other: LinePoint): number {
  const [x, z] = [one.x - other.x, one.z - other.z];
  return Math.sqrt(x * x + z * z);
}
