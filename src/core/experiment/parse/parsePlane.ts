import { find } from '../../catalog';
import type { Domain } from '../../planeUnits';
import { planes } from '../../planes';
import { defaultsOf } from '../../settings';
import { directionAxes, scaledAxes, withinAxis, type Axis } from '../axis';
import { experimentLimits, type Choice, type PlaneChoice, type Point, type Slice } from '../experiment';
import { parseEntry, parseSettings } from './parseSettings';
import { isRange, rangeLimits } from '../rangeLimits';
import type { Problem } from '../subject';
import type { Untrusted } from './untrusted';

/** How the plane lies, which two axes span it, which part of it is drawn, and where the other parameters stay. */
export function parsePlane(
  source: Untrusted,
  nameable: readonly Axis[],
  problem: Problem,
): { plane: PlaneChoice; axes: readonly [Axis, Axis] } {
  source.refuseOtherKeys(['id', 'settings', 'axes', 'origin', 'domain', 'slice']);
  const { id, settings } = parseKind(source, problem);
  const found = directionAxes(find(planes, id)!);
  const axes = found ?? scaledAxes(parseAxes(source.at('axes'), nameable, problem), settings);
  const names = [axes[0].name, axes[1].name] as const;
  if (found) refuseNames(source.at('axes'), names);
  const domain: Domain = {
    a: parseRange(source.at('domain').at('a'), axes[0]),
    b: parseRange(source.at('domain').at('b'), axes[1]),
  };
  source.at('domain').refuseOtherKeys(['a', 'b']);
  const origin = parseOrigin(source.at('origin'), problem, found !== undefined);
  const slice = parseSlice(source.at('slice'), axes);
  return { plane: { id, settings, axes: names, origin, domain, ...(slice && { slice }) }, axes };
}

/** Directions of their own need a model with at least two parameters. */
function parseKind(source: Untrusted, problem: Problem): Choice {
  const { id, entry } = parseEntry(source, 'Plane', planes, problem.plane);
  if (!entry.directions || (problem.network && problem.parameters.length > 1)) {
    return { id, settings: parseSettings(source.at('settings'), entry.settings) };
  }
  const needs = 'needs a model with two parameters or more';
  source.at('id').notice(`${entry.title} ${needs}: ${planes.axes.title} are used.`, 'axes');
  return { id: 'axes', settings: defaultsOf(planes.axes.settings) };
}

/** These axes have fixed names. */
function refuseNames(source: Untrusted, names: readonly string[]): void {
  const written = source.words('axes', 2);
  if (written && written.join() !== names.join()) {
    source.notice(
      `The directions of this plane are found, not named: ${written.join(' and ')} were left out.`,
    );
  }
}

function parseAxes(
  source: Untrusted,
  axes: readonly Axis[],
  { network: chosen }: Problem,
): readonly [Axis, Axis] {
  const [first, second] = chosen?.network.view.axes ?? [0, 1];
  // Parameters are named first.
  const usual = [axes[first], axes[second]] as const;
  const names = source.words('axes', 2);
  if (!names) return usual;
  const found = names.map((name) => axes.find((axis) => axis.name === name));
  const [a, b] = found;
  if (a && b && a !== b && (a.kind === 'parameter' || b.kind === 'parameter')) return [a, b];
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
  if (isRange(axis, [low, high])) return [low, high];
  const [least, most] = rangeLimits(axis);
  source.notice(
    `The range of ${axis.name} must rise within ${least} to ${most}: ${axis.range.join(' to ')} is used.`,
  );
  return axis.range;
}

/** Both ends of a line, each where its axes go. */
function parseSlice(source: Untrusted, axes: readonly [Axis, Axis]): Slice | undefined {
  if (source.isAbsent) return undefined;
  const ends = source.pieces('The ends of a line', 2)?.map((piece) => piece.numbers('the end of a line', 2));
  const [from, to] = ends ?? [];
  if (from && to) return [endWithin(from, axes), endWithin(to, axes)];
  if (ends?.length === 1) source.notice('A line has two ends: it was left out.');
  return undefined;
}

function endWithin([a, b]: readonly number[], axes: readonly [Axis, Axis]): Point {
  return [withinAxis(a, axes[0]), withinAxis(b, axes[1])];
}

function parseOrigin(source: Untrusted, problem: Problem, isFound: boolean): PlaneChoice['origin'] {
  const { parameters, network } = problem;
  if (isFound) {
    if (!source.isAbsent && !source.is('trained'))
      source.notice('This plane lies around the trained point: another origin was left out.');
    return 'trained';
  }
  const isLarge = parameters.length > experimentLimits.fitted;
  const usual = isLarge ? 'trained' : parameters.length > 2 ? 'fitInRange' : 'zero';
  if (source.isAbsent) return usual;
  if (source.is('zero')) return 'zero';
  if (source.is('trained') && network) return 'trained';
  const fits = (['fit', 'fitInRange'] as const).find((word) => source.is(word));
  if (fits && !isLarge) return fits;
  if (fits || source.is('trained')) {
    const reason = fits
      ? `The best fit is found for at most ${experimentLimits.fitted} parameters`
      : 'A terrain is not trained';
    source.notice(`${reason}: the origin is ${usual}.`, usual);
    return usual;
  }
  const label = 'the origin (zero, fit, fitInRange, trained, or a number for every parameter)';
  return source.numbers(label, parameters.length) ?? usual;
}
