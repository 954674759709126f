import { holdTable } from '../src/core/csv/ownTables';
import { previewOf } from '../src/core/csv/preview';
import type { Slice, Experiment, Point } from '../src/core/experiment/experiment';
import { exactLosses, lossesAtWalls } from '../src/core/landscape/gridDigits';
import { landscapeKeyOf } from '../src/core/landscape/landscapeKey';
import type { HeightArray } from '../src/core/landscape/heightArray';
import {
  lossesAt,
  relativeHeights,
  referenceLoss,
  evaluateRows,
  type GridPlaces,
  type LossesByPlace,
  type GridRows,
} from '../src/core/landscape/heightField';
import type { Domain } from '../src/core/planeUnits';
import { simdSupport } from '../src/core/kernel/wasm/lanes';
import { hasWebAssembly } from '../src/core/kernel/wasm/webAssembly';
import { keepModule, shareModules } from '../src/core/kernel/modules';
import type { Descent } from '../src/core/objective/descend';
import { Remembered } from '../src/core/remembering';
import type { AffinePlane } from '../src/core/objective/affinePlane';
import { planeObjective, type PlaneObjective } from '../src/core/landscape/planeObjective';
import type { Precision } from '../src/core/objective/rowLosses';
import {
  convexityGrids,
  countNegativeCurvature,
  type ConvexityGrids,
  type CurvatureCount,
  type CurvatureRows,
} from '../src/core/analysis/curvatureCount';
import { risesAboveChord } from '../src/core/analysis/chords';
import { curvatureAt, type Curvature } from '../src/core/analysis/curvature';
import { hessianUnderPointer } from '../src/core/analysis/hessianAt';
import { errorReduction, type ErrorReduction } from '../src/core/analysis/errorReduction';
import { regionFeatures, type RegionFeatures } from '../src/core/analysis/regionFeatures';
import { lossFacts, type LossFacts } from '../src/core/analysis/lossFacts';
import { lossesAlong } from '../src/core/analysis/slice';
import { find } from '../src/core/catalog';
import { losses } from '../src/core/losses';
import { lossFor, type Score } from '../src/core/losses/loss';
import type { SettingValues } from '../src/core/settings';
import { readoutAt, type Readout } from '../src/core/walk/readouts';
import type { TrainingRun } from '../src/core/training/train';
import { trainedPlane, trainExperiment, type TrainedPlane } from '../src/core/landscape/trainedPlane';
import type { WalkPlace } from '../src/core/landscape/setRate';
import { walkCompared, type ComparedTrail } from '../src/core/landscape/walkExperiment';
import { inSlices, type GoOn } from './inSlices';
import { openText } from './openText';

/** Some rows of the height field of the loss with this index. */
export interface GridRowsRequest extends GridRows {
  readonly experiment: Experiment;
  readonly loss: number;
  /** Where the plane lies, for a trained network: one worker trains, all know. */
  readonly affinePlane?: AffinePlane | undefined;
}

/** Some places of a grid over the plane of the loss with this index. */
export interface PlacesRequest extends GridPlaces {
  readonly experiment: Experiment;
  readonly loss: number;
  readonly affinePlane?: AffinePlane | undefined;
}

export interface GridTile {
  readonly fromRow: number;
  readonly reference: number;
  /** loss - reference, row by row. */
  readonly heights: HeightArray;
  readonly flat: Uint8Array;
  readonly piecewiseConstant: boolean;
  readonly fit: Descent | undefined;
  /** How closely it was computed, and whether with relaxed multiply-adds. */
  readonly precision: Precision;
  readonly relaxed: boolean;
  /** How long the worker took for the rows, code and data being there, in milliseconds. */
  readonly time: number;
  /** Of the losses, both NaN where none is finite. */
  readonly min: number;
  readonly max: number;
  /** Of rows in 32 bits, what they are compared with. */
  readonly exact: LossesByPlace | undefined;
  /** Of all rows at once, what is known more closely where walls may stand. */
  readonly walls: LossesByPlace | undefined;
}

/** A loss with its settings, as it scores the answers of a model. */
export interface LossRequest {
  readonly id: string;
  readonly settings: SettingValues;
  readonly score: Score;
}

export interface WalkRequest extends WalkPlace {
  readonly experiment: Experiment;
  readonly affinePlane?: AffinePlane | undefined;
}

export interface Trained {
  readonly run: TrainingRun;
  readonly plane: TrainedPlane;
}

/** What code the engine of a worker makes; without SIMD it leaves all to the interpreter. */
export interface Support {
  readonly webAssembly: boolean;
  readonly simd: boolean;
}

/** How often word of a training is sent, in milliseconds. */
const trainingNews = 60;

export interface Probe extends Readout {
  readonly point: Point;
  readonly loss: number;
  readonly gradient: readonly [number, number];
}

/** What a worker can be asked; pure, so that tests and the command line call it directly. */
export const api = {
  /** Rows that experiments after this may name. */
  keepTable(text: string): void {
    holdTable(text);
  },

  /** What a file or a text is that a visitor opens. */
  openText,

  /** What a table becomes with other settings. */
  previewTable: previewOf,

  /** Code that another worker has compiled. */
  keepModule,

  /** Whom to tell of code that is compiled here. */
  shareModules,

  /** What its engine makes. */
  support: (): Support => ({ webAssembly: hasWebAssembly, simd: simdSupport.plain }),

  evaluateRows({ experiment, loss, affinePlane, ...asked }: GridRowsRequest): GridTile {
    const plane = planeFor(experiment, loss, affinePlane);
    const precision = plane.rowPrecision(asked.precision ?? 'oracle');
    const reference = referenceLoss(plane, asked.domain);
    const began = performance.now();
    const { losses, flat } = evaluateRows(plane, asked);
    const rows = relativeHeights(losses, reference);
    const time = performance.now() - began;
    return {
      fromRow: asked.fromRow,
      ...rows,
      flat,
      piecewiseConstant: plane.piecewiseConstant,
      fit: copied(plane.fit()),
      precision,
      relaxed: precision === 'f32' && simdSupport.relaxed,
      time,
      exact: precision === 'f32' ? exactLosses(plane, asked, rows) : undefined,
      walls: lossesAtWalls(plane, asked, rows, precision),
    };
  },

  /** The trail of a walker from one start. */
  walk({ experiment, affinePlane, ...place }: WalkRequest): ComparedTrail {
    return walkCompared(experiment, place, (loss) => planeFor(experiment, loss, affinePlane));
  },

  /** Trains the network, unless the run is known, and lays the plane around where it ends. */
  train(
    experiment: Experiment,
    known: TrainingRun | undefined,
    onStep: (step: number, loss: number) => void,
  ): Trained {
    let lastSent = performance.now();
    const run =
      known ??
      trainExperiment(experiment, (step, loss) => {
        if (performance.now() - lastSent < trainingNews) return;
        lastSent = performance.now();
        onStep(step, loss);
      });
    return { run, plane: trainedPlane(experiment, run) };
  },

  /** The exact loss and slope at a point of the plane, computed and not interpolated. */
  probe(experiment: Experiment, loss: number, point: Point, affinePlane?: AffinePlane): Probe {
    const plane = planeFor(experiment, loss, affinePlane);
    const at = Float64Array.from(point);
    const [a, b] = plane.gradient(at);
    return { point, loss: plane.value(at), gradient: [a, b], ...readoutAt(plane, at) };
  },

  /** The losses at some places of a grid. */
  lossesAt({ experiment, loss, affinePlane, ...places }: PlacesRequest): LossesByPlace {
    return lossesAt(planeFor(experiment, loss, affinePlane), places);
  },

  /** Every error at a point of the plane and how they become one number; undefined for a terrain. */
  errors(
    experiment: Experiment,
    loss: number,
    point: Point,
    affinePlane?: AffinePlane,
  ): ErrorReduction | undefined {
    return errorReduction(planeFor(experiment, loss, affinePlane), point);
  },

  /** How the ground curves at every one of some points. */
  curvatures(
    experiment: Experiment,
    loss: number,
    points: readonly Point[],
    affinePlane?: AffinePlane,
  ): Curvature[] {
    const plane = planeFor(experiment, loss, affinePlane);
    return points.map((point) => curvatureAt(plane, point, hessianUnderPointer(plane, point)));
  },

  /** The formulas of a loss and what was measured on them. */
  lossFacts({ id, settings, score }: LossRequest): LossFacts {
    return lossFacts(lossFor(find(losses, id)!, settings, score)!, settings);
  },

  /** What a region holds, as long as somebody wants to know. */
  features(
    experiment: Experiment,
    loss: number,
    domain: Domain,
    affinePlane?: AffinePlane,
    goOn: GoOn = () => true,
  ): Promise<RegionFeatures> {
    return inSlices(regionFeatures(planeFor(experiment, loss, affinePlane), domain), goOn);
  },

  /** The losses along a line over the plane. */
  sliceLosses(experiment: Experiment, loss: number, slice: Slice, affinePlane?: AffinePlane): Float64Array {
    return lossesAlong(planeFor(experiment, loss, affinePlane), slice);
  },

  /** At how many points the convexity of a landscape is measured. */
  convexityGrids(experiment: Experiment, loss: number, affinePlane?: AffinePlane): ConvexityGrids {
    return convexityGrids(planeFor(experiment, loss, affinePlane));
  },

  /** Whether the ground rises above a chord over a region. */
  chords(experiment: Experiment, loss: number, domain: Domain, affinePlane?: AffinePlane): boolean {
    return risesAboveChord(planeFor(experiment, loss, affinePlane), domain);
  },

  /** How many points of some rows of a grid bend downwards. */
  negativeCurvature(
    experiment: Experiment,
    loss: number,
    rows: CurvatureRows,
    affinePlane?: AffinePlane,
  ): CurvatureCount {
    return countNegativeCurvature(planeFor(experiment, loss, affinePlane), rows);
  },
};

export type Api = typeof api;

/** Whoever is answered may take the arrays away, and this one is remembered. */
function copied(fit: Descent | undefined): Descent | undefined {
  return fit && { ...fit, theta: fit.theta.slice() };
}

const remembered = 8;
const planes = new Remembered<PlaneObjective>(remembered);

/** The last few landscapes are kept compiled; view, walkers, region and other losses do not change one. */
function planeFor(
  experiment: Experiment,
  loss: number,
  affinePlane: AffinePlane | undefined,
): PlaneObjective {
  const key = landscapeKeyOf(experiment, loss);
  const known = planes.get(key);
  if (known) return known;
  const fresh = planeObjective(experiment, loss, affinePlane);
  planes.set(key, fresh);
  return fresh;
}
