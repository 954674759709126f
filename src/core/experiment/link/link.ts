import { isLeaf, type Chosen } from '../chosen';
import { currentVersion } from './migrations';
import type { ParsedExperiment } from '../parse/parse';
import { parseVersioned } from './parseVersioned';

type Json = unknown;
type JsonObject = Record<string, Json>;

const longestLink = 100_000;
const mostParts = 2000;

/**
 * The text after # of a link: its version and `path=value` joined by &, only what was chosen; never empty, which is the first visit's.
 * Lists of numbers are written with commas, points with semicolons between them.
 */
export function linkFromChosen(chosen: Chosen): string {
  const parts = flatten(chosen, []).map(([path, value]) => `${path.join('.')}=${encodeValue(value)}`);
  return [`v=${currentVersion}`, ...parts].join('&');
}

/** Whether what was chosen comes back whole from its link. */
export function fitsLink(chosen: Chosen): boolean {
  return linkFromChosen(chosen).length <= longestLink;
}

/** The experiment of a link, with or without its #; whatever is not understood is replaced, with a notice. */
export function experimentFromLink(link: string): ParsedExperiment {
  const whole = link.replace(/^[^#]*#/, '');
  const text = whole.slice(0, longestLink);
  const tree: JsonObject = {};
  const unread: string[] = [];
  const again = new Set<string>();
  if (whole.length > longestLink) unread.push(`after character ${longestLink}`);
  const parts = text.split('&').filter((part) => part !== '');
  if (parts.length > mostParts) unread.push(`after the ${mostParts}th`);
  for (const part of parts.slice(0, mostParts)) {
    const [path = '', ...rest] = part.split('=');
    const value = rest.length > 0 ? decode(rest.join('=')) : undefined;
    const keys = path.split('.');
    const placed = value !== undefined && keys.length <= 8 && place(tree, keys, value);
    if (!placed) unread.push(part.slice(0, 40));
    else if (placed === 'again') again.add(path);
  }
  const { v, ...written } = tree;
  const { notices, ...parsed } = parseVersioned(written, v, 'link');
  const mistakes = unread.slice(0, 20).map((part) => ({
    where: 'link',
    message: `The part ${part} of this link was not understood and was left out.`,
  }));
  const repeats = [...again].slice(0, 20).map((path) => ({
    where: 'link',
    message: `The part ${path} of this link comes more than once; the last is used.`,
  }));
  return { ...parsed, notices: [...mistakes, ...repeats, ...notices] };
}

/** Puts a value below keys; answers whether there was room for it, and a value before. */
function place(tree: JsonObject, keys: readonly string[], value: Json): false | 'first' | 'again' {
  let inner: JsonObject = tree;
  for (const key of keys.slice(0, -1)) {
    if (!/^\w{1,40}$/.test(key) || key === '__proto__') return false;
    if (!Object.hasOwn(inner, key)) inner[key] = {};
    const next = inner[key];
    if (typeof next !== 'object' || next === null) return false;
    inner = next as JsonObject;
  }
  const last = keys.at(-1)!;
  if (!/^\w{1,40}$/.test(last) || last === '__proto__') return false;
  const isAgain = Object.hasOwn(inner, last);
  if (isAgain && typeof inner[last] === 'object') return false;
  inner[last] = value;
  return isAgain ? 'again' : 'first';
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
