import { createStore, type StateCreator, type StoreApi } from 'zustand/vanilla';
import type { Chosen } from '../core/experiment/chosen';
import { withStepShown } from '../core/experiment/edit/edit';
import { lossesReplaced } from '../core/experiment/edit/lossesReplaced';
import { isSameGround, withCamera } from '../core/experiment/edit/editCamera';
import type { CameraChoice, Experiment, Point } from '../core/experiment/experiment';
import { edited, historyOf, redone, restated, undone, type History } from '../core/experiment/edit/history';
import {
  awaitedBy,
  parseExperiment,
  sharedExperiment,
  type ParsedExperiment,
} from '../core/experiment/parse/parse';
import type { Notice } from '../core/experiment/parse/untrusted';
import type { HeightField } from '../core/landscape/heightField';
import type { GridFigures } from '../core/landscape/grid';
import type { ComparedTrail } from '../core/landscape/walkExperiment';
import { drawnRanges, type Drawn } from '../core/surface/drawn';
import { shownStep } from './shownStep';
import { keptTrails } from '../core/landscape/walks';
import { noAnswers, withAnswer, type Answerable, type Answers } from './answers';

export type Theme = 'paper' | 'night';

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
  /** [loss][walker][start]; undefined until walked. */
  readonly trails: readonly (readonly (readonly ComparedTrail[] | undefined)[])[];
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
  /** The direction of the compass in which somebody on foot looks, in degrees. */
  readonly heading: number | undefined;
  /** The sample that is looked at, in whichever view. */
  readonly sample: number | undefined;
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
  /** The ranges that results and experiment make, the main loss first; none before their first grids are there. */
  readonly drawn: readonly Drawn[];
  /** What the queries have found, by their declarations. */
  readonly answers: Answers;
  readonly cursor: Cursor;
  /** From where the range is asked to be looked at; a new object asks again. */
  readonly cameraAsked: CameraChoice;
  /** How often another experiment was opened; going back in the browser brings the one before. */
  readonly openings: number;
  readonly theme: Theme;
  /** Changes what was chosen, which the step shown belongs to; edits of one gesture (a drag) are one undo step. */
  edit(change: (chosen: Chosen) => ParsedExperiment, gesture?: string): void;
  /** Writes the step shown into the experiment, so that a link has it. */
  noteStep(): void;
  /** Looks at the range as asked; how it is looked at is no step to be taken back. */
  lookFrom(camera: Partial<CameraChoice>): void;
  /** Writes into the experiment how the visitor has come to look at the range, so that a link has it. */
  noteCamera(camera: Partial<CameraChoice>): void;
  /** Another experiment in place of the present one, such as a card's: an edit, and a step back in the browser. */
  visit(parsed: ParsedExperiment): void;
  /** Starts over from the link of the page. */
  open(parsed: ParsedExperiment): void;
  /** Reads everything chosen once more, for rows that were awaited are here now. */
  readAgain(): void;
  undo(): void;
  redo(): void;
  dismissNotices(): void;
  setResults(results: Partial<Results>): void;
  setAnswer<Answer>(query: Answerable<Answer>, answer: Answer): void;
  setCursor(cursor: Partial<Cursor>): void;
  setTheme(theme: Theme): void;
}

const noResults: Results = {
  evaluated: undefined,
  fields: [],
  figures: [],
  trails: [],
  progress: undefined,
  failures: {},
};

/** A cursor that stands still and points at nothing. */
const nowhere = {
  playing: false,
  pointer: undefined,
  heading: undefined,
  sample: undefined,
};

/** Everything that one Massif knows: the experiment with its history, results, and the cursor. */
export function createExplorerStore(initial: ParsedExperiment): StoreApi<MassifState> {
  const { chosen, experiment } = initial;
  return createStore<MassifState>()(
    keepingDrawn((set, get) => ({
      history: historyOf(chosen),
      experiment,
      notices: noticesOf(initial),
      lacks: [],
      results: noResults,
      drawn: [],
      answers: noAnswers,
      cursor: {
        step: experiment.view.cursor,
        looping: false,
        speed: 20,
        ...nowhere,
      },
      cameraAsked: experiment.camera,
      openings: 0,
      theme: 'paper',
      edit: (change, gesture) =>
        set((before) => {
          const state = { ...before, ...stepNoted(before) };
          const parsed = change(state.history.present);
          const { chosen } = parsed;
          const next = sharedExperiment(state.experiment, chosen);
          const { step, playing } = state.cursor;
          const replaced = lossesReplaced(state.experiment, next);
          return {
            history:
              next === state.experiment
                ? restated(state.history, chosen)
                : edited(state.history, chosen, gesture),
            experiment: next,
            results: withTrailsOf(next, state),
            cursor: { ...state.cursor, step: playing ? step : next.view.cursor },
            cameraAsked: cameraAfter(state, next),
            notices: [...noticesOf(parsed), ...(replaced ? [replaced] : [])],
          };
        }),
      visit: (parsed) => {
        const { noteStep, edit } = get();
        noteStep();
        set(({ openings }) => ({ openings: openings + 1 }));
        edit(() => parsed);
        // Nobody expects the losses to stay.
        set({ notices: noticesOf(parsed) });
      },
      lookFrom: (camera) =>
        set((state) => {
          const noted = withCameraNoted(state, camera);
          return { ...noted, cameraAsked: { ...noted.experiment.camera } };
        }),
      noteCamera: (camera) => set((state) => withCameraNoted(state, camera)),
      noteStep: () => set(stepNoted),
      open: (parsed) =>
        set((state) => ({
          history: historyOf(parsed.chosen),
          experiment: parsed.experiment,
          results: withTrailsOf(parsed.experiment, state),
          notices: noticesOf(parsed),
          cursor: { ...state.cursor, step: parsed.experiment.view.cursor, ...nowhere },
          cameraAsked: { ...parsed.experiment.camera },
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
      setAnswer: (query, answer) => set(({ answers }) => ({ answers: withAnswer(answers, query, answer) })),
      setCursor: (cursor) => set((state) => ({ cursor: { ...state.cursor, ...cursor } })),
      setTheme: (theme) => set({ theme }),
    })),
  );
}

/** Whatever changes, the drawn ranges are those of the present experiment and its results. */
function keepingDrawn(create: StateCreator<MassifState>): StateCreator<MassifState> {
  return (set, get, store) => {
    const setWithDrawn = (change: Partial<MassifState> | ((state: MassifState) => Partial<MassifState>)) =>
      set((before) => {
        const part = typeof change === 'function' ? change(before) : change;
        const { experiment = before.experiment, results = before.results } = part;
        const { evaluated, fields } = before.results;
        const areSame = results.evaluated === evaluated && results.fields === fields;
        if (experiment === before.experiment && areSame) return part;
        return { ...part, drawn: drawnRanges(before.drawn, { experiment, results }) };
      });
    return create(setWithDrawn, get, store);
  };
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

/** The present is replaced in place, as when the cursor moves. */
function withCameraNoted({ history, experiment }: MassifState, camera: Partial<CameraChoice>) {
  const chosen = withCamera(history.present, camera);
  if (chosen === history.present) return { history, experiment };
  return { history: { ...history, present: chosen }, experiment: sharedExperiment(experiment, chosen) };
}

/** What is asked after a change: another camera, when there is one. */
function cameraAfter({ experiment, cameraAsked }: MassifState, next: Experiment): CameraChoice {
  return next.camera === experiment.camera ? cameraAsked : next.camera;
}

/** That rows are not here is said for as long as they are not, and not by a notice. */
function noticesOf({ chosen, notices }: ParsedExperiment): readonly Notice[] {
  return awaitedBy(chosen) === undefined ? notices : [];
}

/** Another present of the history: the step shown is no part of it and stays, and so does the camera over its ground. */
function stepped(state: MassifState, history: History<Chosen>): Partial<MassifState> {
  const restored = sharedExperiment(state.experiment, history.present);
  const step = Math.min(state.experiment.view.cursor, restored.steps);
  const stepKept = withStepShown(history.present, restored, step);
  const chosen = isSameGround(restored, state.experiment)
    ? withCamera(stepKept, state.experiment.camera)
    : stepKept;
  const experiment = sharedExperiment(state.experiment, chosen);
  return {
    history: { ...history, present: chosen },
    experiment,
    results: withTrailsOf(experiment, state),
    cameraAsked: cameraAfter(state, experiment),
    notices: [],
  };
}

/** The trails of walkers that are still there. */
function withTrailsOf({ walkers }: Experiment, { experiment, results }: MassifState): Results {
  const trails = keptTrails(results.trails, experiment.walkers, walkers);
  return trails === results.trails ? results : { ...results, trails };
}
