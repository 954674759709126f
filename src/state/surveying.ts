import type { Experiment } from '../core/experiment/experiment';
import { landscapeCount, landscapeKey, landscapeKeyOf } from '../core/experiment/landscapeKey';
import { samplesFor } from '../core/experiment/subject';
import type { HeightField } from '../core/heightField';
import type { Precision } from '../core/objective/rowLosses';
import type { SurveyedTile } from '../../workers/api';
import type { Pool, Urgency } from '../../workers/pool';
import { reported } from './reported';
import { useMassif, type Results, type SurveyFigures } from './store';
import { frameOf, isTrained, useTraining } from './training';

const gridSizes = [33, 65, 129, 257, 513] as const;

export type GridSize = (typeof gridSizes)[number];

/** How long a tile should take in milliseconds, so that a new question never waits longer. */
const tileTime = 15;
/** Milliseconds for one sample at one point, before anything is measured. */
const usualPace = 1e-5;
/** The coarsest grid is always computed in 64 bits: it tells whether 32 are enough. */
const finestExact = 33;
/** Where the losses differ by less than this share of their size, 32 bits would show. */
const leastSpread = 1e-3;
/** Longer work is told, and shown loss by loss. */
const patience = 150;
/** Coarser grids are left out before one that is there in so many milliseconds. */
const quick = 80;
/** How much less a point takes in 32 bits, at least. */
const f32Speedup = 3;

/**
 * Surveys the range again whenever what its heights depend on changes, up to the grid that the view can show; stale
 * work is cancelled and stale answers are dropped.
 */
export function startSurveying(pool: Pool, finestGrid: () => GridSize = () => 257): () => void {
  let surveying = new AbortController();
  let surveyed = '';
  let known: Known = new Map();

  const refresh = ({ present }: { present: Experiment }) => {
    if (!isTrained(present)) {
      surveying.abort();
      surveyed = '';
      setResults({ progress: undefined });
      return;
    }
    const sizes = sizesUpTo(finestGrid());
    const key = keyOfSurvey(present) + sizes.length;
    if (key === surveyed) return;
    surveyed = key;
    surveying.abort();
    surveying = new AbortController();
    known = stillDrawn(present, known);
    void reported(survey(pool, present, sizes, known, surveying.signal), surveying.signal);
  };

  refresh(useMassif.getState().history);
  const unsubscribe = [
    useMassif.subscribe(({ history }, before) => {
      if (history.present !== before.history.present) refresh(history);
    }),
    useTraining.subscribe(({ laid }, before) => {
      if (laid !== before.laid) refresh(useMassif.getState().history);
    }),
  ];
  return () => {
    unsubscribe.forEach((stop) => stop());
    surveying.abort();
  };
}

function sizesUpTo(finest: GridSize): readonly GridSize[] {
  return gridSizes.filter((size) => size <= finest);
}

/** What the heights depend on. */
function keyOfSurvey(experiment: Experiment): string {
  return landscapeKey(experiment) + JSON.stringify(experiment.plane.domain);
}

/** The finest grid of every landscape that is drawn; a loss that stays while others come or go is not asked again. */
type Known = Map<string, Grid>;

function keyOfGrid(experiment: Experiment, loss: number): string {
  return landscapeKeyOf(experiment, loss) + JSON.stringify(experiment.plane.domain);
}

function stillDrawn(experiment: Experiment, known: Known): Known {
  const keys = Array.from({ length: landscapeCount(experiment) }, (_, loss) => keyOfGrid(experiment, loss));
  return new Map([...known].filter(([key]) => keys.includes(key)));
}

/** Coarse first, then finer; every complete grid goes to the store, the coarsest of all losses at once. */
async function survey(
  pool: Pool,
  experiment: Experiment,
  sizes: readonly GridSize[],
  known: Known,
  signal: AbortSignal,
): Promise<void> {
  const began = performance.now();
  const timer = setTimeout(() => !signal.aborted && setResults({ progress: 0 }), patience);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  try {
    await surveyStages(pool, experiment, sizes, known, began, signal);
  } finally {
    clearTimeout(timer);
    if (!signal.aborted) setResults({ progress: undefined });
  }
}

async function surveyStages(
  pool: Pool,
  experiment: Experiment,
  sizes: readonly GridSize[],
  known: Known,
  began: number,
  signal: AbortSignal,
): Promise<void> {
  const keys = Array.from({ length: landscapeCount(experiment) }, (_, loss) => keyOfGrid(experiment, loss));
  const show = () => {
    const grids = keys.map((key) => known.get(key));
    const [fields, figures] = [grids.map((grid) => grid?.field), grids.map((grid) => grid?.figures)];
    setResults({ surveyed: experiment, fields, figures, failure: undefined });
  };
  if (keys.every((key) => known.has(key))) show();
  let size: GridSize | undefined = sizes[0];
  let time = (firstPace(experiment) * sizes[0] ** 2 * keys.length) / pool.size;
  while (size !== undefined) {
    const wanted = size;
    // What is quickly there goes before walks; what takes longer shares the workers with them.
    const urgency = time < quick ? 'urgent' : 'patient';
    const missing = keys.filter((key) => !known.has(key) || known.get(key)!.field.size < wanted);
    let shown = performance.now();
    await Promise.all(
      missing.map(async (key) => {
        const loss = keys.indexOf(key);
        known.set(key, await surveyGrid(pool, experiment, loss, wanted, known.get(key), urgency, signal));
        // Drawing costs more than a quick grid: losses that come together are drawn together.
        if (wanted === sizes[0] || performance.now() - shown < patience) return;
        show();
        shown = performance.now();
      }),
    );
    const grids = keys.map((key) => known.get(key)!);
    const timeOf = (next: GridSize) => timeFor(grids, next) / pool.size;
    size = nextSize(sizes, wanted, timeOf);
    time = size === undefined ? 0 : timeOf(size);
    // A drag would draw every grid twice: the old range stays until the finer one is there.
    if (size !== undefined && time < quick && isDrawn(keys.length)) continue;
    if (missing.length > 0) show();
    performance.measure(`surface ${wanted}`, { start: began });
    const isWaiting = useMassif.getState().results.progress !== undefined;
    if (isWaiting) setResults({ progress: (sizes.indexOf(wanted) + 1) / sizes.length });
  }
}

/** Whether as many ranges stand on the stage. */
function isDrawn(count: number): boolean {
  const { fields } = useMassif.getState().results;
  return fields.length === count && fields.every((field) => field !== undefined);
}

/** The finest grid that is quickly there, or else the next one. */
function nextSize(
  sizes: readonly GridSize[],
  last: GridSize,
  timeOf: (size: GridSize) => number,
): GridSize | undefined {
  const finer = sizes.filter((size) => size > last);
  return finer.findLast((size) => timeOf(size) < quick) ?? finer[0];
}

/** Milliseconds of one worker for grids of this size, by what coarser ones have taken. */
function timeFor(grids: readonly Grid[], size: GridSize): number {
  return grids.reduce(
    (sum, grid) => (grid.field.size < size ? sum + paceFor(size, grid) * size ** 2 : sum),
    0,
  );
}

/** A field with how it came about. */
interface Grid {
  readonly field: HeightField;
  readonly figures: SurveyFigures;
  /** Milliseconds of one worker for one point. */
  readonly pace: number;
}

async function surveyGrid(
  pool: Pool,
  experiment: Experiment,
  loss: number,
  size: number,
  coarser: Grid | undefined,
  urgency: Urgency,
  signal: AbortSignal,
): Promise<Grid> {
  const { domain } = experiment.plane;
  const frame = frameOf(experiment);
  const precision = precisionFor(size, coarser);
  const pace = coarser ? paceFor(size, coarser) : firstPace(experiment);
  const began = performance.now();
  const ask = ([fromRow, toRow]: RowRange) =>
    pool.run(
      (api) => api.survey({ experiment, loss, frame, size, domain, fromRow, toRow, precision }),
      signal,
      urgency,
    );
  const [first, ...others] = rowRanges(size, tileCount(size, pace, pool.size));
  // Whoever is first makes the code for all.
  const isNewCode = coarser?.figures.precision !== precision;
  const leading = isNewCode ? await ask(first) : ask(first);
  const tiles = await Promise.all([leading, ...others.map(ask)]);
  const heights = new Float32Array(size * size);
  const flat = new Uint8Array(size * size);
  for (const tile of tiles) {
    heights.set(tile.heights, tile.fromRow * size);
    flat.set(tile.flat, tile.fromRow * size);
  }
  const milliseconds = performance.now() - began;
  const [{ reference, piecewiseConstant, precision: answered, relaxed }] = tiles;
  const time = tiles.reduce((sum, tile) => sum + tile.time, 0);
  const field = { size, domain, reference, heights, flat, piecewiseConstant, ...extremes(tiles) };
  const figures = {
    size,
    workers: Math.min(pool.size, tiles.length),
    milliseconds,
    precision: answered,
    relaxed,
  };
  return { field, figures, pace: time / size ** 2 };
}

/** Of the next grid. */
function paceFor(size: number, { field, pace, figures }: Grid): number {
  const isQuicker = figures.precision === 'f64' && precisionFor(size, { field }) === 'f32';
  return isQuicker ? pace / f32Speedup : pace;
}

function precisionFor(size: number, coarser: Pick<Grid, 'field'> | undefined): Precision {
  if (!coarser || size <= finestExact) return 'f64';
  const { min, max } = coarser.field;
  return max - min > leastSpread * Math.max(Math.abs(min), Math.abs(max)) ? 'f32' : 'f64';
}

function firstPace({ subject, data, seed }: Experiment): number {
  return usualPace * (subject.terrain ? 1 : samplesFor(data, seed).count);
}

/** One tile, or as many for every worker, so that none waits for another to finish the grid. */
function tileCount(size: number, pace: number, workers: number): number {
  const tiles = (size ** 2 * pace) / tileTime;
  return tiles <= 1 ? 1 : Math.min(Math.ceil(tiles / workers) * workers, size);
}

/** From the first row up to the last, which is not one of them. */
type RowRange = readonly [number, number];

function rowRanges(size: number, count: number): [RowRange, ...RowRange[]] {
  const edge = (tile: number) => Math.round((tile * size) / count);
  const range = (tile: number): RowRange => [edge(tile), edge(tile + 1)];
  return [range(0), ...Array.from({ length: count - 1 }, (_, tile) => range(tile + 1))];
}

function extremes(tiles: readonly SurveyedTile[]): { min: number; max: number } {
  const finite = tiles.filter(({ min }) => !Number.isNaN(min));
  if (finite.length === 0) return { min: NaN, max: NaN };
  return { min: Math.min(...finite.map(({ min }) => min)), max: Math.max(...finite.map(({ max }) => max)) };
}

function setResults(results: Partial<Results>): void {
  useMassif.getState().setResults(results);
}
