import { formulaOf } from '../../src/core/formula/parse';
import { f32x4, f64x2, simdSupport, type Lane } from '../../src/core/kernel/wasm/lanes';
import { surfaceKernel } from '../../src/core/kernel/surfaceKernel';
import { rastrigin } from '../../src/core/terrains/rastrigin';
import { terrainScope } from '../../src/core/terrains/terrain';
import { candidate, type Candidate, type Evaluate } from './candidate';
import { reference } from './measure';

/** A surface over a square grid. */
export interface SurfaceWorkload {
  readonly name: string;
  readonly title: string;
  readonly coordinates: Float64Array;
}

const grid = 1024;
const [low, high] = rastrigin.domain.a;

export const surface: SurfaceWorkload = {
  name: 'W5',
  title: `Rastrigin's surface, ${grid} x ${grid}`,
  coordinates: Float64Array.from({ length: grid }, (_, k) => low + ((high - low) * k) / (grid - 1)),
};

/** The app draws surfaces with 64 bits. */
export function surfaceCandidates(): Candidate[] {
  const { relaxed } = simdSupport;
  return [
    ...(relaxed ? [candidate('kernel, relaxed', kernel(f32x4, true))] : []),
    candidate('kernel, plain', kernel(f32x4, false)),
    candidate('kernel, 64 bits', kernel(f64x2, false)),
    candidate(reference, typed, true),
    candidate('naive JavaScript', naive, true),
  ];
}

/** Milliseconds to generate and compile the code. */
export function surfaceCompileTime(): number {
  const began = performance.now();
  kernel(f32x4, simdSupport.relaxed);
  return performance.now() - began;
}

function kernel(lane: Lane, relaxed: boolean): Evaluate {
  const row = surfaceKernel(formulaOf(rastrigin.formula, terrainScope({})), {}, lane, relaxed);
  return (as, bs) => {
    const heights = new Float64Array(as.length * bs.length);
    bs.forEach((b, j) => heights.set(row(as, b), j * as.length));
    return heights;
  };
}

function typed(as: Float64Array, bs: Float64Array): Float64Array {
  const heights = new Float64Array(as.length * bs.length);
  const turn = 2 * Math.PI;
  let at = 0;
  for (const y of bs)
    for (const x of as)
      heights[at++] = 20 + x * x - 10 * Math.cos(turn * x) + y * y - 10 * Math.cos(turn * y);
  return heights;
}

function naive(as: Float64Array, bs: Float64Array): number[] {
  const height = (point: number[]) =>
    10 * point.length + point.map((x) => x ** 2 - 10 * Math.cos(2 * Math.PI * x)).reduce((s, x) => s + x, 0);
  return Array.from(bs, (y) => Array.from(as, (x) => height([x, y]))).flat();
}
