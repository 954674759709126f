import { find } from '../catalog';
import { datasets } from '../datasets';
import type { Domain } from '../heightField';
import { formulaProblem } from '../losses/formulaProblem';
import { losses } from '../losses';
import { lossFormula, type Loss, type Score } from '../losses/loss';
import { models } from '../models';
import { planes } from '../planes';
import { defaultsOf, type SettingValues } from '../settings';
import { terrains } from '../terrains';
import { parseFormula } from '../formula/parse';
import { terrainFormula, terrainScope } from '../terrains/terrain';
import { axesOf, type Axis } from './axis';
import {
  experimentLimits,
  type Choice,
  type Experiment,
  type LossChoice,
  type PlaneChoice,
  type Subject,
  type ViewChoice,
} from './experiment';
import { parseEntry, parseSettings, parseTypedSettings } from './parseSettings';
import { parseWalkers } from './parseWalkers';
import { groundOf, samplesFor, type Ground } from './subject';
import { Untrusted, type Notice } from './untrusted';

export interface ParsedExperiment {
  readonly experiment: Experiment;
  /** What was not understood; empty for an experiment that was. */
  readonly notices: readonly Notice[];
}

const farthest = 1e12;
const sections = [
  'version',
  'seed',
  'data',
  'subject',
  'losses',
  'plane',
  'batch',
  'walkers',
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
  const data = parseData(source.at('data'));
  const subject = parseSubject(source.at('subject'), data, seed);
  const ground = groundOf(subject, data, seed);
  const chosenLosses = parseLosses(source.at('losses'), ground);
  const axes = axesOf(ground, data, subject, chosenLosses);
  const plane = parsePlane(source.at('plane'), axes, ground);
  const steps = source
    .at('steps')
    .number('steps', 120, { min: 1, max: experimentLimits.steps, integer: true });
  const experiment: Experiment = {
    version: version as 1,
    seed,
    data,
    subject,
    losses: chosenLosses,
    plane,
    batch: { size: parseBatch(source.at('batch'), ground) },
    walkers: parseWalkers(source.at('walkers'), ground, axes, plane),
    steps,
    view: parseView(source.at('view'), ground, chosenLosses, steps),
  };
  return { experiment, notices };
}

/** The experiment that the first visit shows. */
export function defaultExperiment(): Experiment {
  return parseExperiment({}).experiment;
}

function parseData(source: Untrusted): Choice {
  source.refuseOtherKeys(['id', 'settings']);
  const { id, entry } = parseEntry(source, 'Data', datasets, 'penguins');
  return { id, settings: parseSettings(source.at('settings'), entry.settings) };
}

function parseSubject(source: Untrusted, data: Choice, seed: number): Subject {
  source.refuseOtherKeys(['model', 'terrain']);
  if (!source.at('terrain').isAbsent) {
    if (!source.at('model').isAbsent)
      source.at('model').notice('A terrain has no architecture: it was left out.');
    return { terrain: parseTerrain(source.at('terrain')) };
  }
  return { model: parseModel(source.at('model'), data, seed) };
}

function parseTerrain(source: Untrusted): Choice {
  source.refuseOtherKeys(['id', 'settings']);
  const { id, entry } = parseEntry(source, 'Terrain', terrains, Object.keys(terrains)[0]);
  const { typed } = entry;
  if (!typed) return { id, settings: parseSettings(source.at('settings'), entry.settings) };
  const settings = parseTypedSettings(source.at('settings'), entry, {
    settings: typed.settings,
    problem: (values) => parseFormula(terrainFormula(entry, values), terrainScope({})).problem,
  });
  return { id, settings };
}

function parseModel(source: Untrusted, data: Choice, seed: number): Choice {
  source.refuseOtherKeys(['id', 'settings']);
  const samples = samplesFor(data, seed);
  const fitting = fittingModels(samples);
  const { id, entry } = parseEntry(source, 'Architecture', models, fitting[0].id);
  const usual = fitting.find((choice) => choice.id === id)?.settings;
  const settings = parseSettings(source.at('settings'), entry.settings, usual);
  const reason = entry.unfit(settings, samples);
  if (reason === undefined) return { id, settings };
  const used = fitting.find((choice) => choice.id === id) ?? fitting[0];
  source.notice(`${reason} ${models[used.id as keyof typeof models].title} is used.`, used.id);
  return used;
}

/** Every model that these samples allow, each with the first of its choices that fits. */
function fittingModels(samples: ReturnType<typeof samplesFor>): Choice[] {
  return Object.entries(models).flatMap(([id, model]) => {
    const usual = defaultsOf(model.settings);
    const variants: SettingValues[] = [usual];
    for (const [name, setting] of Object.entries(model.settings)) {
      if (setting.kind !== 'choice') continue;
      for (const option of Object.keys(setting.options)) variants.push({ ...usual, [name]: option });
    }
    const settings = variants.find((variant) => model.unfit(variant, samples) === undefined);
    return settings ? [{ id, settings }] : [];
  });
}

function parseLosses(source: Untrusted, { network }: Ground): LossChoice[] {
  if (!network) {
    if (!source.isAbsent && !source.isEmptyList)
      source.notice('A terrain has no loss: the losses were left out.');
    return [];
  }
  const { score } = network;
  const usual = Object.entries(losses).find(([, loss]) => !loss.typed && loss.reads === score)![0];
  const listed = source.list('Losses', experimentLimits.losses);
  const chosen = listed?.map((item): LossChoice => {
    item.refuseOtherKeys(['id', 'settings', 'penalty']);
    const { id, entry } = parseEntry(item, 'Loss', losses, usual);
    const settings = parseLossSettings(item.at('settings'), entry, score);
    const penalty = parsePenalty(item.at('penalty'));
    if (lossFormula(entry, settings).reads === score) return { id, settings, penalty };
    const replacement = find(losses, usual)!;
    item.notice(`${entry.title} does not fit this architecture: ${replacement.title} is used.`, usual);
    return { id: usual, settings: defaultsOf(replacement.settings), penalty };
  });
  return (
    chosen ?? [{ id: usual, settings: defaultsOf(find(losses, usual)!.settings), penalty: { l1: 0, l2: 0 } }]
  );
}

/** The settings of a loss; a typed one begins with what suits the score, where there is one. */
export function parseLossSettings(source: Untrusted, entry: Loss, score?: Score): SettingValues {
  const { typed } = entry;
  if (!typed) return parseSettings(source, entry.settings);
  return parseTypedSettings(source, entry, {
    settings: typed.settings,
    problem: (values) => formulaProblem(entry, values),
    ...(score && { usual: typed.usual(score) }),
  });
}

function parsePenalty(source: Untrusted): LossChoice['penalty'] {
  source.refuseOtherKeys(['l1', 'l2']);
  const range = { min: 0, max: 1e6 };
  return {
    l1: source.at('l1').number('L1 penalty', 0, range),
    l2: source.at('l2').number('L2 penalty', 0, range),
  };
}

function parsePlane(source: Untrusted, axes: readonly Axis[], ground: Ground): PlaneChoice {
  source.refuseOtherKeys(['id', 'settings', 'axes', 'origin', 'domain']);
  const { id, entry } = parseEntry(source, 'Plane', planes, 'axes');
  const settings = parseSettings(source.at('settings'), entry.settings);
  const [a, b] = parseAxes(source.at('axes'), axes);
  const domain: Domain = {
    a: parseRange(source.at('domain').at('a'), a),
    b: parseRange(source.at('domain').at('b'), b),
  };
  source.at('domain').refuseOtherKeys(['a', 'b']);
  return { id, settings, axes: [a.name, b.name], origin: parseOrigin(source.at('origin'), ground), domain };
}

function parseAxes(source: Untrusted, axes: readonly Axis[]): readonly [Axis, Axis] {
  const usual = [axes[0], axes[1]] as const;
  const names = source.words('axes', 2);
  if (!names) return usual;
  const found = names.map((name) => axes.find((axis) => axis.name === name));
  const [a, b] = found;
  if (a && b && a !== b && (a.parameter !== undefined || b.parameter !== undefined)) return [a, b];
  const known = axes.map(({ name }) => name).slice(0, 12);
  source.notice(
    `${names.join(' and ')} cannot span the plane (one of two different ${known.join(', ')} must be a parameter): ` +
      `${usual[0].name} and ${usual[1].name} are used.`,
  );
  return usual;
}

function parseRange(source: Untrusted, axis: Axis): readonly [number, number] {
  const range = source.numbers(`the range of ${axis.name}`, 2);
  if (!range) return axis.range;
  const [low, high] = range as [number, number];
  const [least, most] = axis.parameter === undefined ? axis.range : [-farthest, farthest];
  if (low < high && low >= least && high <= most) return [low, high];
  source.notice(
    `The range of ${axis.name} must rise within ${least} to ${most}: ${axis.range.join(' to ')} is used.`,
  );
  return axis.range;
}

function parseOrigin(source: Untrusted, { parameters }: Ground): PlaneChoice['origin'] {
  const usual = parameters.length > 2 ? 'fit' : 'zero';
  if (source.isAbsent) return usual;
  if (source.is('zero')) return 'zero';
  if (source.is('fit')) return 'fit';
  const point = source.numbers('the origin (zero, fit, or a number for every parameter)', parameters.length);
  return point ?? usual;
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
  source.refuseOtherKeys(['height', 'scale', 'palette', 'compare', 'cursor']);
  const main = chosen[0] && find(losses, chosen[0].id);
  const usual = ground.terrain?.height ?? main?.height ?? 'linear';
  return {
    height: source.at('height').oneOf('height', usual, ['linear', 'log', 'rank']),
    scale: source.at('scale').oneOf('scale', 'own', ['own', 'same']),
    palette: source.at('palette').oneOf('palette', 'relief', ['relief', 'viridis', 'cividis']),
    compare: source.at('compare').oneOf('compare', 'side', ['side', 'overlay', 'difference']),
    cursor: source.at('cursor').number('cursor', Math.min(24, steps), { min: 0, max: steps, integer: true }),
  };
}
