import { find } from '../catalog';
import { losses } from '../losses';
import { axesOf } from './axis';
import { experimentLimits, rateModes, type Experiment, type LossChoice, type ViewChoice } from './experiment';
import { naturalView } from './naturalView';
import { parsePair } from './pair';
import { parseLosses } from './parseLosses';
import { parsePlane } from './parsePlane';
import { parseData, parseSubject } from './parseSubject';
import { shownOn } from './shownOn';
import { parseTraining } from './parseTraining';
import { parseWalkers } from './parseWalkers';
import { groundOf, type Ground } from './subject';
import { Untrusted, type Notice } from './untrusted';

export interface ParsedExperiment {
  readonly experiment: Experiment;
  /** What was not understood; empty for an experiment that was. */
  readonly notices: readonly Notice[];
}

const sections = [
  'version',
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
];

/**
 * A valid experiment from anything: a file, a link, an edit. Whatever is absent gets the default that suits the rest,
 * whatever is not understood is replaced with a notice.
 */
export function parseExperiment(value: unknown): ParsedExperiment {
  const notices: Notice[] = [];
  const source = new Untrusted(value, '', notices);
  source.refuseOtherKeys(sections);
  const version = source.at('version').number('version', 1, { min: 1, max: 1 });
  const seed = source.at('seed').number('seed', 1, { min: 0, max: 2 ** 32 - 1, integer: true });
  const { dataSource, subjectSource } = shownOn(source, seed);
  const data = parseData(dataSource, seed);
  const subject = parseSubject(subjectSource, data, seed);
  const ground = groundOf(subject, data, seed);
  const chosenLosses = parseLosses(source.at('losses'), ground);
  const seen = naturalView(ground, data, subject, chosenLosses[0]);
  const training = parseTraining(source.at('training'), ground);
  const { plane, axes } = parsePlane(source.at('plane'), axesOf(seen, data, subject, chosenLosses), seen);
  const steps = source
    .at('steps')
    .number('steps', 120, { min: 1, max: experimentLimits.steps, integer: true });
  const experiment: Experiment = {
    version: version as 1,
    seed,
    data,
    subject,
    losses: chosenLosses,
    training,
    plane,
    batch: { size: parseBatch(source.at('batch'), ground) },
    walkers: parseWalkers(source.at('walkers'), seen, axes),
    rates: source.at('rates').oneOf('Rates', 'same', rateModes),
    steps,
    view: parseView(source.at('view'), ground, chosenLosses, steps),
  };
  return { experiment, notices };
}

/** The experiment that the first visit shows. */
export function defaultExperiment(): Experiment {
  return parseExperiment({}).experiment;
}

function parseBatch(source: Untrusted, { network }: Ground): 'all' | number {
  source.refuseOtherKeys(['size']);
  const size = source.at('size');
  if (size.isAbsent || size.is('all') || !network) return 'all';
  const { count } = network.samples;
  const number = size.number('batch size', count, { min: 1, max: count, integer: true });
  return number === count ? 'all' : number;
}

function parseView(
  source: Untrusted,
  ground: Ground,
  chosen: readonly LossChoice[],
  steps: number,
): ViewChoice {
  source.refuseOtherKeys(['height', 'scale', 'palette', 'compare', 'pair', 'cursor']);
  const main = chosen[0] && find(losses, chosen[0].id);
  const usual = ground.terrain?.height ?? main?.height ?? 'linear';
  return {
    height: source.at('height').oneOf('height', usual, ['linear', 'log', 'rank']),
    scale: source.at('scale').oneOf('scale', 'own', ['own', 'same']),
    palette: source.at('palette').oneOf('palette', 'relief', ['relief', 'viridis', 'cividis']),
    compare: source.at('compare').oneOf('compare', 'side', ['side', 'overlay', 'difference']),
    pair: parsePair(source.at('pair'), chosen.length),
    cursor: source.at('cursor').number('cursor', Math.min(24, steps), { min: 0, max: steps, integer: true }),
  };
}
