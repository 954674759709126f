import type { Domain } from '../heightField';
import { planes } from '../planes';
import type { Axis } from './axis';
import type { PlaneChoice } from './experiment';
import { parseEntry, parseSettings } from './parseSettings';
import type { Ground } from './subject';
import type { Untrusted } from './untrusted';

const farthest = 1e12;

/** Which two axes span the plane, which part of it is drawn, and where the other parameters stay. */
export function parsePlane(source: Untrusted, axes: readonly Axis[], ground: Ground): PlaneChoice {
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
