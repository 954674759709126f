import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Chosen } from '../core/experiment/chosen';
import { withStepShown } from '../core/experiment/edit/edit';
import type { Experiment, Point } from '../core/experiment/experiment';
import { edited, historyOf, redone, restated, undone, type History } from '../core/experiment/edit/history';
import {
  awaitedBy,
  parseExperiment,
  sharedExperiment,
  type ParsedExperiment,
} from '../core/experiment/parse/parse';
import type { Notice } from '../core/experiment/parse/untrusted';
import type { Exactness } from '../core/landscape/gridDigits';
import type { HeightField } from '../core/landscape/heightField';
import type { Curvature } from '../core/analysis/curvature';
import type { LossFacts } from '../core/analysis/lossFacts';
import type { Score } from '../core/losses/loss';
import type { NonConvexity } from '../core/analysis/curvatureCount';
import type { RegionFeatures } from '../core/analysis/regionFeatures';
import type { SliceLosses } from '../core/analysis/slice';
import type { ErrorReduction } from '../core/analysis/errorReduction';
import type { Precision } from '../core/objective/rowLosses';
import type { ComparedTrail } from '../core/landscape/walkExperiment';
import { keptTrails } from '../core/landscape/walks';
import type { Probe } from '../../workers/api';

export type Theme = 'paper' | 'night';

/** How a grid was computed. */
export interface GridFigures {
  readonly size: number;
  readonly workers: number;
  /** From the question to the last answer. */
  readonly milliseconds: number;
  readonly precision: Precision;
  /** Whether multiplication and addition were rounded together where the machine can. */
  readonly relaxed: boolean;
}

/** Why something could not be computed. */
export interface Failure {
  readonly reason: string;
  /** Does the same work anew. */
  again(): void;
}

/** Derived from the experiment by the workers; may be thrown away at any time. */
export interface Results {
  /** Whose fields these are: while the workers are busy, not yet the present experiment. */
  readonly evaluated: Experiment | undefined;
  /** One height field a loss (one for a terrain); undefined until the first grid is there. */
  readonly fields: readonly (HeightField | undefined)[];
  /** How each of them was computed. */
  readonly figures: readonly (GridFigures | undefined)[];
  /** Of the main loss, once it was asked for. */
  readonly exactness: Exactness | undefined;
  /** [loss][walker][start]; undefined until walked. */
  readonly trails: readonly (readonly (readonly ComparedTrail[] | undefined)[])[];
  /** How far each drawn ground is not convex; undefined until it is known. Only while losses are compared. */
  readonly nonConvex: readonly (NonConvexity | undefined)[];
  /** What each drawn region holds; undefined until it is known, and while nobody asks. */
  readonly features: readonly (RegionFeatures | undefined)[];
  /** Which share is done of the search for the next of them, 0 to 1; undefined while none is under way. */
  readonly searched: number | undefined;
  /** The losses along the drawn line; undefined until they are known. */
  readonly sliceLosses: SliceLosses | undefined;
  /** What is said of a loss that scores such answers, once its page was opened. */
  readonly lossFacts: (LossFacts & { readonly id: string; readonly score: Score }) | undefined;
  /** 0 to 1 while workers are busy for longer than a moment. */
  readonly progress: number | undefined;
  /** What could not be computed, and why. */
  readonly failures: Readonly<Record<string, Failure>>;
}

/** Moves many times a second; the scene reads it with getState, outside React. */
export interface Cursor {
  readonly step: number;
  readonly playing: boolean;
  /** Whether playing goes on from the start at the end. */
  readonly looping: boolean;
  /** Steps a second. */
  readonly speed: number;
  /** The plane coordinates pointed at. */
  readonly pointer: Point | undefined;
  /** What the model and the loss answer there. */
  readonly probe: Probe | undefined;
  /** The same of every compared loss, the main one first. */
  readonly probes: readonly Probe[];
  readonly curvatures: Curvatures;
  /** The errors there, or where the selected walker stands, while they are asked for. */
  readonly errors: ErrorReduction | undefined;
  /** The sample that is looked at, in whichever view. */
  readonly sample: number | undefined;
}

/** The whole step that a cursor between two steps has reached. */
export function shownStep(step: number): number {
  return Math.floor(step + 1e-9);
}

/** How the ground curves where somebody is. */
export interface Curvatures {
  /** At every walker; undefined for one that is nowhere. */
  readonly walkers: readonly (Curvature | undefined)[];
  /** At the pointer or the selected walker, while it is asked for. */
  readonly here: Curvature | undefined;
}

export interface MassifState {
  /** What was chosen, with what can be taken back and brought again. */
  readonly history: History<Chosen>;
  /** The whole experiment of what is chosen now. */
  readonly experiment: Experiment;
  readonly notices: readonly Notice[];
  /** What the browser does not give, a sentence each. */
  readonly lacks: readonly string[];
  readonly results: Results;
  readonly cursor: Cursor;
  readonly theme: Theme;
  /** Changes what was chosen, which the step shown belongs to; edits of one gesture (a drag) are one undo step. */
  edit(change: (chosen: Chosen) => ParsedExperiment, gesture?: string): void;
  /** Writes the step shown into the experiment, so that a link has it. */
  noteStep(): void;
  /** Starts over from the link of the page. */
  open(parsed: ParsedExperiment): void;
  /** Reads everything chosen once more, for rows that were awaited are here now. */
  readAgain(): void;
  undo(): void;
  redo(): void;
  dismissNotices(): void;
  setResults(results: Partial<Results>): void;
  setCursor(cursor: Partial<Cursor>): void;
  setTheme(theme: Theme): void;
}

const noResults: Results = {
  evaluated: undefined,
  fields: [],
  figures: [],
  exactness: undefined,
  trails: [],
  nonConvex: [],
  features: [],
  searched: undefined,
  sliceLosses: undefined,
  lossFacts: undefined,
  progress: undefined,
  failures: {},
};

/** A cursor that stands still and points at nothing. */
const nowhere = {
  playing: false,
  pointer: undefined,
  probe: undefined,
  probes: [],
  errors: undefined,
  sample: undefined,
};

/** Everything that one Massif knows: the experiment with its history, results, and the cursor. */
export function createExplorerStore(initial: ParsedExperiment): StoreApi<MassifState> {
  const { chosen, experiment } = initial;
  return createStore<MassifState>()((set) => ({
    history: historyOf(chosen),
    experiment,
    notices: noticesOf(initial),
    lacks: [],
    results: noResults,
    cursor: {
      step: experiment.view.cursor,
      looping: false,
      speed: 20,
      curvatures: { walkers: [], here: undefined },
      ...nowhere,
    },
    theme: 'paper',
    edit: (change, gesture) =>
      set((before) => {
        const state = { ...before, ...stepNoted(before) };
        const parsed = change(state.history.present);
        const { chosen } = parsed;
        const next = sharedExperiment(state.experiment, chosen);
        const { step, playing } = state.cursor;
        return {
          history:
            next === state.experiment
              ? restated(state.history, chosen)
              : edited(state.history, chosen, gesture),
          experiment: next,
          results: withTrailsOf(next, state),
          cursor: { ...state.cursor, step: playing ? step : next.view.cursor },
          notices: noticesOf(parsed),
        };
      }),
    noteStep: () => set(stepNoted),
    open: (parsed) =>
      set((state) => ({
        history: historyOf(parsed.chosen),
        experiment: parsed.experiment,
        results: withTrailsOf(parsed.experiment, state),
        notices: noticesOf(parsed),
        cursor: { ...state.cursor, step: parsed.experiment.view.cursor, ...nowhere },
      })),
    readAgain: () =>
      set((state) => {
        const { past, present, future } = state.history;
        const parsed = parseExperiment(present);
        // What was derived of them before is no longer theirs.
        const afresh = (chosen: readonly Chosen[]) => chosen.map((one) => ({ ...one }));
        return {
          history: { ...state.history, past: afresh(past), present: parsed.chosen, future: afresh(future) },
          experiment: parsed.experiment,
          notices: noticesOf(parsed),
          results: withTrailsOf(parsed.experiment, state),
          cursor: { ...state.cursor, step: parsed.experiment.view.cursor, ...nowhere },
        };
      }),
    undo: () => set((state) => stepped(state, undone(state.history))),
    redo: () => set((state) => stepped(state, redone(state.history))),
    dismissNotices: () => set({ notices: [] }),
    setResults: (results) => set((state) => ({ results: { ...state.results, ...results } })),
    setCursor: (cursor) => set((state) => ({ cursor: { ...state.cursor, ...cursor } })),
    setTheme: (theme) => set({ theme }),
  }));
}

/** The present is replaced in place: moving the cursor is no undo step and takes no redo away. */
function stepNoted({
  history,
  experiment,
  cursor,
}: MassifState): Pick<MassifState, 'history' | 'experiment'> {
  const step = shownStep(Math.min(Math.max(cursor.step, 0), experiment.steps));
  if (experiment.view.cursor === step) return { history, experiment };
  const chosen = withStepShown(history.present, experiment, step);
  return { history: { ...history, present: chosen }, experiment: sharedExperiment(experiment, chosen) };
}

/** That rows are not here is said for as long as they are not, and not by a notice. */
function noticesOf({ chosen, notices }: ParsedExperiment): readonly Notice[] {
  return awaitedBy(chosen) === undefined ? notices : [];
}

/** Another present of the history: the step shown is no part of it and stays. */
function stepped(state: MassifState, history: History<Chosen>): Partial<MassifState> {
  const restored = sharedExperiment(state.experiment, history.present);
  const step = Math.min(state.experiment.view.cursor, restored.steps);
  const chosen = withStepShown(history.present, restored, step);
  const experiment = sharedExperiment(state.experiment, chosen);
  return {
    history: { ...history, present: chosen },
    experiment,
    results: withTrailsOf(experiment, state),
    notices: [],
  };
}

/** The trails of walkers that are still there. */
function withTrailsOf({ walkers }: Experiment, { experiment, results }: MassifState): Results {
  const trails = keptTrails(results.trails, experiment.walkers, walkers);
  return trails === results.trails ? results : { ...results, trails };
}
