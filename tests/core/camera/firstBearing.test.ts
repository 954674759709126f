import { describe, expect, test } from 'vitest';
import { cards } from '../../../src/core/cards';
import { eyeAt, type Bearing } from '../../../src/core/camera/bearing';
import { firstBearing, isShownFrom } from '../../../src/core/camera/firstBearing';
import type { Experiment } from '../../../src/core/experiment/experiment';
import { drawnAxes, unitFromPlane } from '../../../src/core/landscape/drawnAxes';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { evaluateRows, referenceLoss, relativeHeights } from '../../../src/core/landscape/heightField';
import { losses } from '../../../src/core/losses';
import { models } from '../../../src/core/models';
import { datasets } from '../../../src/core/datasets';
import { surfacesOf } from '../../../src/core/surface/drawn';
import { surfaceFromField, type Surface } from '../../../src/core/surface/surface';
import { terrains } from '../../../src/core/terrains';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { experimentOf } from '../experiments';
import { fieldOf } from '../surface/field';

/** Models cost more than formulas. */
const sizeFor = ({ subject }: Experiment): number => (subject.terrain ? 65 : 33);
const rooms = { wide: { width: 760, height: 660 }, phone: { width: 374, height: 270 } };

/** An oracle of its own: no ground stands above any of many points on the straight line from a place to the eye. */
function isInSight({ heights, size }: Surface, a: number, b: number, bearing: Bearing): boolean {
  const ground = (u: number, v: number): number => {
    const [x, y] = [u * (size - 1), v * (size - 1)];
    const [i, j] = [Math.min(Math.trunc(x), size - 2), Math.min(Math.trunc(y), size - 2)];
    const corner = (di: number, dj: number) => heights[(j + dj) * size + i + di];
    const [s, t] = [x - i, y - j];
    return (
      (1 - s) * (1 - t) * corner(0, 0) +
      s * (1 - t) * corner(1, 0) +
      (1 - s) * t * corner(0, 1) +
      s * t * corner(1, 1)
    );
  };
  const eye = eyeAt(bearing, 8);
  const from = { x: 2 * a - 1, y: ground(a, b) + 0.012, z: 1 - 2 * b };
  const count = 6000;
  for (let k = 1; k <= count; k++) {
    const share = k / count;
    const [u, v] = [
      0.5 + 0.5 * (from.x + share * (eye.x - from.x)),
      0.5 - 0.5 * (from.z + share * (eye.z - from.z)),
    ];
    if (u < 0 || u > 1 || v < 0 || v > 1) return true;
    if (ground(u, v) > from.y + share * (eye.y - from.y)) return false;
  }
  return true;
}

/** The lowest place and what is low, in the lower third, within a twentieth of the side around it. */
function lowGround({ heights, size }: Surface): [a: number, b: number][] {
  const finite = [...heights].filter((height) => !Number.isNaN(height));
  const [lowest, highest] = [Math.min(...finite), Math.max(...finite)];
  const unit = (k: number): [number, number] => [(k % size) / (size - 1), Math.floor(k / size) / (size - 1)];
  const [a, b] = unit(heights.indexOf(lowest));
  return [...heights.keys()]
    .filter((k) => heights[k] - lowest <= (highest - lowest) / 3)
    .map(unit)
    .filter(([u, v]) => Math.hypot(u - a, v - b) <= 0.0501);
}

function drawnOf(experiment: Experiment): Surface[] {
  const all = experiment.subject.terrain ? [undefined] : experiment.losses;
  const { domain } = experiment.plane;
  const size = sizeFor(experiment);
  const fields = all.map((_, loss) => {
    const plane = planeObjective(experiment, loss);
    const { losses: found, flat } = evaluateRows(plane, { size, domain, fromRow: 0, toRow: size });
    const relative = relativeHeights(found, referenceLoss(plane, domain));
    return { size, domain, flat, piecewiseConstant: plane.piecewiseConstant, ...relative };
  });
  return surfacesOf(experiment.view, fields);
}

function startsOf(experiment: Experiment) {
  const axes = drawnAxes(experiment);
  return experiment.walkers
    .flatMap(({ starts }) => starts)
    .map((start) => unitFromPlane(experiment.plane.domain, axes, start))
    .filter((unit) => unit !== undefined);
}

/** Whatever the page opens without a choice of camera. */
const opened: Record<string, object> = {
  ...named('card', cards, (_, { experiment }) => experiment),
  ...named('terrain', terrains, (id) => ({ subject: { terrain: { id } } })),
  ...named('loss', losses, (id) => ({ losses: [{ id }] })),
  ...named('data', datasets, (id) => ({ data: { id } })),
  ...named('model', models, (id) => ({ subject: { model: { id } } })),
};

function named<Entry>(
  kind: string,
  entries: Readonly<Record<string, Entry>>,
  of: (id: string, entry: Entry) => object,
): Record<string, object> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [`${kind} ${id}`, of(id, entry)]));
}

describe.each(Object.entries(opened))('%s', (_name, description) => {
  const { experiment } = parseExperiment(description);
  const surfaces = drawnOf(experiment);
  const starts = startsOf(experiment);
  test.each(Object.entries(rooms))('shows its lowest ground and its starts, %s', (_room, room) => {
    const bearing = firstBearing({ surfaces, starts }, room);
    for (const surface of surfaces) {
      expect(lowGround(surface).some(([a, b]) => isInSight(surface, a, b, bearing))).toBe(true);
      for (const start of starts) expect(isInSight(surface, start.a, start.b, bearing)).toBe(true);
    }
    expect(isShownFrom(bearing, { surfaces, starts })).toBe(true);
  });

  test('has the sun of the map to the left of the picture', () => {
    const { azimuth } = firstBearing({ surfaces, starts }, rooms.wide);
    // The sun stands at 312 degrees; the picture's left lies a quarter turn before where the eye looks.
    const left = azimuth - 180 - 90;
    expect(Math.cos(((312 - left) * Math.PI) / 180)).toBeGreaterThan(0.5);
  });
});

describe('where something is hidden', () => {
  const cone = (a: number, b: number): number => 0.8 * Math.hypot(a - 0.5, b - 0.5);
  const usual = firstBearing({ surfaces: [surfaceOf(cone)], starts: [] }, rooms.wide);
  const turn = (usual.azimuth * Math.PI) / 180;
  /** A wall across the way from the bottom of the cone to the usual eye. */
  const wall = (a: number, b: number): number =>
    Math.exp(-2000 * ((a - 0.5) * Math.sin(turn) + (b - 0.5) * Math.cos(turn) - 0.09) ** 2);

  test('the eye turns or rises until the lowest place is in sight', () => {
    const surface = surfaceOf((a, b) => cone(a, b) + wall(a, b));
    expect(isInSight(surface, 0.5, 0.5, usual)).toBe(false);
    expect(isShownFrom(usual, { surfaces: [surface], starts: [] })).toBe(false);
    const bearing = firstBearing({ surfaces: [surface], starts: [] }, rooms.wide);
    expect(isInSight(surface, 0.5, 0.5, bearing)).toBe(true);
  });

  test('and until a start on the far side is', () => {
    const ridge = surfaceOf((a, b) => Math.exp(-300 * (a + b - 1) ** 2) - 0.1 * (a + b));
    const start = { a: 0.58, b: 0.56 };
    const without = firstBearing({ surfaces: [ridge], starts: [] }, rooms.wide);
    const bearing = firstBearing({ surfaces: [ridge], starts: [start] }, rooms.wide);
    expect(isInSight(ridge, start.a, start.b, without)).toBe(false);
    expect(isInSight(ridge, start.a, start.b, bearing)).toBe(true);
  });
});

test('a range without finite points is seen as usual', () => {
  const open = surfaceOf(() => NaN);
  expect(firstBearing({ surfaces: [open], starts: [] }, rooms.wide)).toEqual(
    firstBearing({ surfaces: [surfaceOf(() => 1)], starts: [] }, rooms.wide),
  );
});

test('all surfaces under one camera count', () => {
  const { experiment } = parseExperiment({ losses: [{ id: 'crossEntropy' }, { id: 'brier' }] });
  const surfaces = drawnOf(experimentOf({ losses: experiment.losses }));
  const bearing = firstBearing({ surfaces, starts: startsOf(experiment) }, rooms.wide);
  expect(isShownFrom(bearing, { surfaces, starts: startsOf(experiment) })).toBe(true);
});

function surfaceOf(f: (a: number, b: number) => number): Surface {
  return surfaceFromField(fieldOf(f, 65), 'linear', { piecewiseConstant: false });
}
