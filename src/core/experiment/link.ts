import type { Experiment } from './experiment';
import { parseExperiment, type ParsedExperiment } from './parse';

type Json = unknown;
type JsonObject = Record<string, Json>;

const longestLink = 100_000;

/** The part of an experiment that differs from what parsing would fill in by itself; parsing it gives the whole back. */
export function compactExperiment(experiment: Experiment): JsonObject {
  const compact: JsonObject = {};
  let filled: Json = parseExperiment(compact).experiment;
  for (const path of leafPaths(experiment)) {
    // A shorter list is told by its ids; in its turn, for it may follow from what stands before it.
    const [section] = path as [keyof Experiment];
    if (isShorter(experiment[section], (filled as JsonObject)[section])) {
      compact[section] = (experiment[section] as readonly Json[]).map(idsOnly);
      filled = parseExperiment(compact).experiment;
    }
    if (path[0] === 'version' || sameValue(valueAt(experiment, path), valueAt(filled, path))) continue;
    write(compact, path, valueAt(experiment, path), experiment);
    filled = parseExperiment(compact).experiment;
  }
  return compact;
}

function isShorter(list: Json, usual: Json): boolean {
  return Array.isArray(list) && Array.isArray(usual) && list.length < usual.length;
}

/**
 * The text after # of a link: `path=value` joined by &, only what differs from the default. Lists of numbers are
 * written with commas, points with semicolons between them.
 */
export function linkFromExperiment(experiment: Experiment): string {
  return flatten(compactExperiment(experiment), [])
    .map(([path, value]) => `${path.join('.')}=${encodeValue(value)}`)
    .join('&');
}

/** The experiment of a link, with or without its #; whatever is not understood is replaced, with a notice. */
export function experimentFromLink(link: string): ParsedExperiment {
  const whole = link.replace(/^[^#]*#/, '');
  const text = whole.slice(0, longestLink);
  const tree: JsonObject = {};
  const unread: string[] = [];
  if (whole.length > longestLink) unread.push(`after character ${longestLink}`);
  for (const part of text.split('&').slice(0, 2000)) {
    if (part === '') continue;
    const [path = '', ...rest] = part.split('=');
    const value = rest.length > 0 ? decode(rest.join('=')) : undefined;
    const keys = path.split('.');
    if (value === undefined || keys.length > 8 || !place(tree, keys, value)) unread.push(part.slice(0, 40));
  }
  const { experiment, notices } = parseExperiment(tree);
  const mistakes = unread.slice(0, 20).map((part) => ({
    where: 'link',
    message: `The part ${part} of this link was not understood and was left out.`,
  }));
  return { experiment, notices: [...mistakes, ...notices] };
}

/** Paths to the values of an experiment in the order of its keys; lists of numbers are values. */
function leafPaths(value: Json, path: readonly string[] = []): string[][] {
  if (isLeaf(value)) return [[...path]];
  return Object.entries(value as JsonObject).flatMap(([key, inner]) => leafPaths(inner, [...path, key]));
}

function isLeaf(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value) && value.every((item) => typeof item !== 'object' || Array.isArray(item));
}

function valueAt(value: Json, path: readonly string[]): Json {
  return path.reduce<Json>((inner, key) => (inner as JsonObject | undefined)?.[key], value);
}

function sameValue(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A list is written with all its items: at least the ids, so that its length is known. */
function write(compact: JsonObject, path: readonly string[], value: Json, experiment: Experiment): void {
  const [section, index] = path as [keyof Experiment, string];
  if (Array.isArray(experiment[section]) && index !== undefined && !(section in compact)) {
    compact[section] = (experiment[section] as readonly Json[]).map(idsOnly);
  }
  place(compact, path, value);
}

/** The first id of an item says that there is one; the rest follows as far as it differs. */
function idsOnly(item: Json): Json {
  for (const [key, value] of Object.entries(item as JsonObject)) {
    if (key === 'id') return { id: value };
    if (typeof value === 'object' && value !== null && 'id' in value) return { [key]: { id: value.id } };
  }
  return {};
}

/** Puts a value below keys; answers whether there was room for it. */
function place(tree: JsonObject, keys: readonly string[], value: Json): boolean {
  let inner: JsonObject = tree;
  for (const key of keys.slice(0, -1)) {
    if (!/^\w{1,40}$/.test(key) || key === '__proto__') return false;
    if (!Object.hasOwn(inner, key)) inner[key] = {};
    const next = inner[key];
    if (typeof next !== 'object' || next === null) return false;
    inner = next as JsonObject;
  }
  const last = keys.at(-1)!;
  if (!/^\w{1,40}$/.test(last) || last === '__proto__' || Object.hasOwn(inner, last)) {
    if (!Object.hasOwn(inner, last) || typeof inner[last] === 'object') return false;
  }
  inner[last] = value;
  return true;
}

function flatten(value: Json, path: readonly string[]): [readonly string[], Json][] {
  if (isLeaf(value)) return [[path, value]];
  return Object.entries(value as JsonObject).flatMap(([key, inner]) => flatten(inner, [...path, key]));
}

function encodeValue(value: Json): string {
  if (!Array.isArray(value)) return encodeURIComponent(String(value)).replaceAll('%20', '+');
  if (value.length === 0) return 'none';
  const pieces = value.map((item: Json) => (Array.isArray(item) ? item.join(',') : String(item)));
  // A link writes a space as +, so a number must not hold one.
  return pieces.join(Array.isArray(value[0]) ? ';' : ',').replaceAll('e+', 'e');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
