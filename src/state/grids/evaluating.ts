import type { Experiment } from '../../core/experiment/experiment';
import { doubtfulPlaces } from '../../core/landscape/doubtfulPlaces';
import { comparisonOf, fieldOfTiles, joined, type Grid } from '../../core/landscape/grid';
import { withLosses } from '../../core/landscape/gridDigits';
import { firstPace, gridOrder, timeFor, type GridOrder } from '../../core/landscape/gridOrder';
import { rowRanges, type RowRange } from '../../core/landscape/tiles';
import { gridKeys, kindOf } from '../../core/landscape/gridKeys';
import type { HeightMode } from '../../core/heights';
import { isCloseEnough } from '../../core/surface/isCloseEnough';
import type { Urgency } from '../../../workers/pool';
import { tried } from '../failures';
import { surfaceIn } from '../../core/surface/drawn';
import type { Instance } from '../instance';
import { measured } from '../measured';
import {
  firstGrid,
  nextGrid,
  sizesUpTo,
  type GridSize,
  type PlannedGrid,
} from '../../core/landscape/gridPlan';
import type { Results } from '../store';
import { isTrained, knownAffinePlane } from '../trainingState';

/** The finest grid of every landscape that is drawn, by what its heights depend on. */
type Known = Map<string, Grid>;

/** Longer work is told, and shown loss by loss. */
const patience = 150;

/**
 * Evaluates the grids again whenever what its heights depend on changes, up to the grid that the view can show; stale
 * work is cancelled and stale answers are dropped. Only a range that is soon there is waited for by what is like it:
 * under a drag every question would else be dropped for the next one, and nothing be drawn until the hand rests.
 */
export function startEvaluating(massif: Instance, finestGrid: () => GridSize): () => void {
  const { store, training } = massif;
  let evaluating = new AbortController();
  let evaluated = '';
  /** How the heights were drawn for which the last grids were made: 32 bits may do for these and not for others. */
  let drawnAs: HeightMode | undefined;
  let known: Known = new Map();
  let last: EvaluatedGrids = { kind: '', grids: [] };
  /** The kind of grids that are soon drawn. */
  let awaited = '';

  const refresh = () => {
    const { experiment: present } = store.getState();
    if (!isTrained(massif, present)) {
      evaluating.abort();
      evaluated = '';
      awaited = '';
      store.getState().setResults({ progress: undefined });
      return;
    }
    const sizes = sizesUpTo(finestGrid());
    const keys = gridKeys(present);
    const key = `${keys.join()}${sizes.length}`;
    const kind = kindOf(present);
    const { height } = present.view;
    const isFine = height === drawnAs || [...known.values()].every((grid) => isCloseEnough(grid, height));
    if ((key === evaluated && isFine) || kind === awaited) return;
    evaluated = key;
    drawnAs = height;
    evaluating.abort();
    evaluating = new AbortController();
    known = new Map([...known].filter(([key]) => keys.includes(key)));
    const like = last.kind === kind ? last.grids : [];
    const { signal } = evaluating;
    const expect = (isSoon: boolean) => {
      if (signal.aborted) return;
      awaited = isSoon ? kind : '';
      if (!isSoon) refresh();
    };
    const task = { massif, experiment: present, sizes, known, like, expect, signal };
    const work = async () => {
      last = { kind, grids: await evaluateGrids(task) };
    };
    void tried(store, 'the surface', work, signal).then(() => expect(false));
  };

  refresh();
  const unsubscribe = [
    store.subscribe(({ experiment }, before) => {
      if (experiment !== before.experiment) refresh();
    }),
    training.subscribe(({ laid }, before) => {
      if (laid !== before.laid) refresh();
    }),
  ];
  return () => {
    unsubscribe.forEach((stop) => stop());
    evaluating.abort();
  };
}

/** The last grids that came to their end. */
interface EvaluatedGrids {
  readonly kind: string;
  readonly grids: readonly Grid[];
}

interface GridTask {
  readonly massif: Instance;
  readonly experiment: Experiment;
  readonly sizes: readonly GridSize[];
  readonly known: Known;
  /** Grids of the same kind. */
  readonly like: readonly Grid[];
  /** Told when the next grids are soon drawn, and when they are. */
  readonly expect: (isSoon: boolean) => void;
  readonly signal: AbortSignal;
}

/** Coarse first, then finer; every complete grid goes to the store, the coarsest of all losses at once. */
async function evaluateGrids(task: GridTask): Promise<readonly Grid[]> {
  const { signal, massif } = task;
  const { setResults } = massif.store.getState();
  const began = performance.now();
  const timer = setTimeout(() => !signal.aborted && setResults({ progress: 0 }), patience);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  try {
    return await evaluateStages(task, began);
  } finally {
    clearTimeout(timer);
    if (!signal.aborted) setResults({ progress: undefined });
  }
}

async function evaluateStages(
  { massif, experiment, sizes, known, like, expect, signal }: GridTask,
  began: number,
): Promise<readonly Grid[]> {
  const keys = gridKeys(experiment);
  const show = () => {
    const grids = keys.map((key) => known.get(key));
    const [fields, figures] = [grids.map((grid) => grid?.field), grids.map((grid) => grid?.figures)];
    setResults({ evaluated: experiment, fields, figures });
  };
  const { pool, store } = massif;
  const { setResults } = store.getState();
  const { height } = experiment.view;
  const isKnown = (key: string, size: GridSize) => {
    const grid = known.get(key);
    return grid !== undefined && grid.field.size >= size && isCloseEnough(grid, height);
  };
  if (keys.every((key) => known.has(key))) show();
  const nearOf = (key: string) => known.get(key) ?? like[keys.indexOf(key)];
  const paceOf = (key: string) => nearOf(key)?.pace ?? firstPace(experiment);
  const usualTime = (size: GridSize) =>
    (keys.reduce((sum, key) => sum + paceOf(key), 0) * size ** 2) / pool.size;
  const isKnownKind = isDrawn(store.getState().results, keys.length) && like.length === keys.length;
  let plan: PlannedGrid | undefined = firstGrid(sizes, usualTime, isKnownKind);
  let isShown = false;
  while (plan !== undefined) {
    const { size: wanted, isQuick } = plan;
    // What is quickly there goes before walks; what takes longer shares the workers with them.
    const urgency: Urgency = isQuick ? 'urgent' : 'patient';
    const missing = keys.filter((key) => !isKnown(key, wanted));
    // The longest first where all come together, so that no worker is left with it at the end.
    if (isQuick) missing.sort((one, other) => paceOf(other) - paceOf(one));
    if (!isShown) expect(isQuick);
    let shown = performance.now();
    await Promise.all(
      missing.map(async (key) => {
        const loss = keys.indexOf(key);
        const asked = { massif, experiment, loss, size: wanted, urgency, signal };
        const grid = await closeGrid(asked, nearOf(key), missing.length);
        known.set(key, grid);
        // Made ready to draw while others are still computed.
        surfaceIn(store.getState().experiment.view, grid.field);
        // Drawing costs more than a quick grid: losses that come together are drawn together.
        if (wanted === sizes[0] || performance.now() - shown < patience) return;
        show();
        shown = performance.now();
      }),
    );
    const grids = keys.map((key) => known.get(key)!);
    const timeOf = (next: GridSize) => timeFor(grids, height, next) / pool.size;
    plan = nextGrid(sizes, wanted, timeOf);
    // A drag would draw every grid twice: the old range stays until the finer one is there.
    if (plan?.isQuick && isDrawn(store.getState().results, keys.length)) continue;
    if (missing.length > 0) show();
    measured(`surface ${wanted}`, began);
    const isWaiting = store.getState().results.progress !== undefined;
    if (isWaiting) setResults({ progress: (sizes.indexOf(wanted) + 1) / sizes.length });
    if (isShown) continue;
    isShown = true;
    expect(false);
  }
  return keys.map((key) => known.get(key)!);
}

/** What grid of what loss is asked of whom. */
interface GridRequest {
  readonly massif: Instance;
  readonly experiment: Experiment;
  readonly loss: number;
  readonly size: number;
  readonly urgency: Urgency;
  readonly signal: AbortSignal;
}

/** One grid of one loss, as closely as the drawn heights need; so many are asked at once. */
async function closeGrid(request: GridRequest, near: Grid | undefined, together: number): Promise<Grid> {
  const { experiment, size, massif } = request;
  const order = gridOrder({ experiment, size, near }, { workers: massif.pool.size, together });
  const grid = await workerGrid(request, order);
  return isCloseEnough(grid, experiment.view.height) ? grid : closeGrid(request, grid, together);
}

/**
 * A grid by the workers, tile by tile; rejects when the signal aborts. Whatever else is to compute grids one day stands
 * behind the same question and answer.
 */
export async function workerGrid(
  { massif, experiment, loss, size, urgency, signal }: GridRequest,
  { precision: wanted, tiles, isNewCode }: GridOrder,
): Promise<Grid> {
  const { pool } = massif;
  const { domain } = experiment.plane;
  const affinePlane = knownAffinePlane(massif, experiment);
  const asked = { experiment, loss, affinePlane, domain, size, precision: wanted };
  const began = performance.now();
  const ask = ([fromRow, toRow]: RowRange) =>
    pool.run((api) => api.evaluateRows({ ...asked, fromRow, toRow }), signal, urgency);
  const [first, ...others] = rowRanges(size, tiles);
  const leading = isNewCode ? await ask(first) : ask(first);
  const answers = await Promise.all([leading, ...others.map(ask)]);
  const [{ precision, relaxed, walls: seen }] = answers;
  const field = fieldOfTiles(answers, size, domain);
  // Whoever computed all rows has seen to the walls.
  const doubted = seen ? [] : doubtfulPlaces(field, precision);
  const atWalls = doubted.map((places) =>
    pool.run((api) => api.lossesAt({ ...asked, ...places }), signal, urgency),
  );
  const walls = [...answers.map((tile) => tile.walls), ...(await Promise.all(atWalls))];
  const milliseconds = performance.now() - began;
  const workers = Math.min(pool.size, answers.length);
  return {
    field: withLosses(field, joined(walls)),
    figures: { size, workers, milliseconds, precision, relaxed },
    pace: answers.reduce((sum, { time }) => sum + time, 0) / size ** 2,
    comparison: comparisonOf(answers, field),
  };
}

/** Whether as many ranges stand on the stage. */
function isDrawn({ fields }: Results, count: number): boolean {
  return fields.length === count && fields.every((field) => field !== undefined);
}
