import { find } from '../../catalog';
import { heights, type HeightMode } from '../../heights';
import { losses } from '../../losses';
import { number } from '../../settings';
import { axesOf } from '../axis';
import { comparisons } from '../../comparisons';
import { asWritten, chosenAmong, type Chosen } from '../chosen';
import {
  experimentLimits,
  rateModes,
  type Experiment,
  type LossChoice,
  type ViewChoice,
  type WalkerChoice,
} from '../experiment';
import { preferredView } from './preferredView';
import { palettes } from '../../palettes';
import { parsePair } from '../pair';
import { parseBatch } from './parseBatch';
import { Remembered } from '../../remembering';
import { parseCamera } from './parseCamera';
import { parseLosses } from './parseLosses';
import { parsePlane } from './parsePlane';
import { awaitedRows, parseData, parseSubject } from './parseSubject';
import { withSharedParts } from '../withSharedParts';
import { parseSeed, shownOn } from './shownOn';
import { parseId } from './parseSettings';
import { slopesOfStep } from '../slopesOfStep';
import { parseTraining } from './parseTraining';
import { parseWalkers } from './parseWalkers';
import { problemOf, type Problem } from '../subject';
import { Untrusted, type Notice } from './untrusted';

export interface ParsedExperiment {
  readonly experiment: Experiment;
  /** What of it was written, made valid: parsing that gives the same experiment without a notice. */
  readonly chosen: Chosen;
  /** What was not understood; empty for an experiment that was. */
  readonly notices: readonly Notice[];
}

/** How many steps a walk has. */
export const walkSteps = number('steps', 120, {
  min: 1,
  max: experimentLimits.steps,
  integer: true,
  scale: 'log10',
  help: 'How far the walk goes: every walker makes as many.',
});

/** How many times as high as usual a range can be drawn. */
const exaggerations = { min: 0.25, max: 4 };

const sections = [
  'seed',
  'data',
  'subject',
  'losses',
  'training',
  'plane',
  'batch',
  'walkers',
  'rates',
  'steps',
  'view',
  'camera',
];

/**
 * A valid experiment from anything: a file, a link, an edit. Whatever is absent gets the default that suits the rest,
 * whatever is not understood is replaced with a notice.
 */
export function parseExperiment(value: unknown): ParsedExperiment {
  const notices: Notice[] = [];
  const source = new Untrusted(value, '', notices);
  source.refuseOtherKeys(sections);
  const seed = parseSeed(source);
  const { dataSource, subjectSource } = shownOn(source, seed);
  const data = parseData(dataSource, seed);
  const subject = parseSubject(subjectSource, data, seed);
  const problem = problemOf(subject, data, seed);
  const chosenLosses = parseLosses(source.at('losses'), problem);
  const seen = preferredView(problem, data, subject, chosenLosses[0]);
  const training = parseTraining(source.at('training'), problem);
  const { plane, axes } = parsePlane(source.at('plane'), axesOf(seen, data, subject, chosenLosses), seen);
  const walkers = parseWalkers(source.at('walkers'), seen, axes);
  const steps = parseSteps(source.at('steps'), walksOn(subject.terrain ? 1 : chosenLosses.length, walkers));
  const experiment: Experiment = {
    seed,
    data,
    subject,
    losses: chosenLosses,
    training,
    plane,
    batch: { size: parseBatch(source.at('batch'), problem.network?.samples.count) },
    walkers,
    rates: source.at('rates').oneOf('Rates', 'same', rateModes),
    steps,
    view: parseView(source.at('view'), problem, chosenLosses, steps),
    camera: parseCamera(source.at('camera'), axes),
  };
  const isAwaiting = awaitedRows(dataSource) !== undefined;
  const chosen = isAwaiting ? asWritten(value, experiment) : chosenAmong(value, experiment);
  derived.set(chosen, experiment);
  // What does not suit the rows that stand in for others is no mistake.
  return { experiment, chosen, notices: isAwaiting ? [] : notices };
}

/** The name of rows that were chosen and are not here. */
export function awaitedBy({ data }: Chosen): string | undefined {
  return awaitedRows(new Untrusted(data, 'data', []));
}

/** Of the last few: what can be undone holds what was chosen, and not all that was found out about it. */
const derived = new Remembered<Experiment, Chosen>(8);

/** The whole experiment of what was chosen; derived once while it is in use. */
export function experimentOf(chosen: Chosen): Experiment {
  const known = derived.get(chosen);
  if (known) return known;
  const { experiment } = parseExperiment(chosen);
  derived.set(chosen, experiment);
  return experiment;
}

/** The same experiment, its equal parts being those of the one before; what was chosen stands for it from now on. */
export function sharedExperiment(before: Experiment, chosen: Chosen): Experiment {
  const shared = withSharedParts(before, experimentOf(chosen));
  derived.set(chosen, shared);
  return shared;
}

interface Walks {
  /** Losses times starts. */
  readonly count: number;
  /** How many slopes a step of all of them costs, roughly. */
  readonly slopes: number;
}

/** From how many starts there are walks on so many landscapes. */
function walksOn(landscapes: number, walkers: readonly WalkerChoice[]): Walks {
  const total = (cost: (walker: WalkerChoice) => number) =>
    landscapes * walkers.reduce((sum, walker) => sum + walker.starts.length * cost(walker), 0);
  return { count: total(() => 1), slopes: total(({ optimizer }) => slopesOfStep(optimizer, 2)) };
}

/** The steps of a walk, with no more of all walks together than can be kept and soon be taken. */
function parseSteps(source: Untrusted, { count, slopes }: Walks): number {
  const steps = source.number('steps', walkSteps.default, walkSteps);
  const mostOf = (each: number) => Math.floor(experimentLimits.walkedSteps / Math.max(each, 1));
  const most = Math.min(mostOf(count), mostOf(slopes));
  if (steps <= most) return steps;
  const reason =
    most < mostOf(count)
      ? `${steps} steps of these optimizers take too long`
      : `${steps} steps of ${count} walks (losses times starts) are too many to keep`;
  source.notice(`${reason}: ${most} are taken.`, String(most));
  return most;
}

/** The step shown unless another is chosen: early, where the walkers are still apart. */
export function usualCursor(steps: number): number {
  return Math.min(24, steps);
}

/** The height in which a loss is drawn unless another is chosen. */
export function usualHeight(loss: string): HeightMode {
  return find(losses, loss)?.height ?? 'linear';
}

function parseView(
  source: Untrusted,
  problem: Problem,
  chosen: readonly LossChoice[],
  steps: number,
): ViewChoice {
  source.refuseOtherKeys(['height', 'scale', 'exaggeration', 'palette', 'compare', 'pair', 'cursor']);
  const usual = problem.terrain ? (problem.terrain.height ?? 'linear') : usualHeight(chosen[0].id);
  return {
    height: parseId(source.at('height'), 'height', heights, usual),
    scale: source.at('scale').oneOf('scale', 'own', ['own', 'same']),
    exaggeration: source.at('exaggeration').number('vertical exaggeration', 1, exaggerations),
    palette: parseId(source.at('palette'), 'palette', palettes, 'relief'),
    compare: parseId(source.at('compare'), 'compare', comparisons, 'side'),
    pair: parsePair(source.at('pair'), chosen.length),
    cursor: source.at('cursor').number('cursor', usualCursor(steps), { min: 0, max: steps, integer: true }),
  };
}
