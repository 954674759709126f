import type { Experiment } from './experiment';

type Json = unknown;
export type JsonObject = Readonly<Record<string, Json>>;

/**
 * What a visitor chose of an experiment, as JSON in its shape. Whatever is absent follows its default; lists of losses
 * and walkers are whole, each item with its id at least.
 */
export type Chosen = JsonObject;

/** Where something stands in an experiment: keys and places in lists. */
export type Path = readonly (string | number)[];

/** The part of an experiment that was written: valid values at the paths that somebody named. */
export function chosenAmong(written: Json, experiment: Experiment): Chosen {
  const chosen = (partOf(written, experiment) as Chosen | undefined) ?? {};
  const { terrain } = experiment.subject;
  // Whoever names a terrain gets one, even if nothing about it was understood.
  return terrain ? withChosen(chosen, ['subject', 'terrain', 'id'], terrain.id) : chosen;
}

/** Objects in so many others are read as they are written. */
const deepest = 6;

/**
 * What was written, as it stands: rows that are not here cannot tell what of it holds. Lists are whole, as long as those
 * of the experiment that stands in for it.
 */
export function asWritten(written: Json, experiment: Experiment): Chosen {
  if (!isObject(written)) return {};
  const parts = Object.keys(experiment).flatMap((key) => {
    if (!Object.hasOwn(written, key) || written[key] === undefined) return [];
    const items = experiment[key as keyof Experiment];
    const part = written[key];
    if (!Array.isArray(items)) return [[key, copied(part, deepest)]];
    if (part === 'none') return [[key, []]];
    if (!isObject(part)) return [];
    const places = listKeys(part).slice(0, items.length);
    if (places.length === 0 && items.length > 0) return [];
    return [[key, places.map((place) => (isObject(part[place]) ? copied(part[place], deepest) : {}))]];
  });
  return Object.fromEntries(parts) as Chosen;
}

function copied(value: Json, depth: number): Json {
  if (isLeaf(value)) return value;
  const parts = depth > 0 ? Object.entries(value as JsonObject) : [];
  return Object.fromEntries(parts.map(([key, inner]) => [key, copied(inner, depth - 1)]));
}

function partOf(written: Json, value: Json): Json {
  if (written === undefined || isLeaf(value)) return written === undefined ? undefined : value;
  if (!isObject(written)) return undefined;
  if (Array.isArray(value)) return itemsOf(written, value as readonly JsonObject[]);
  const parts = Object.entries(value as JsonObject).flatMap(([key, inner]) => {
    const part = Object.hasOwn(written, key) ? partOf(written[key], inner) : undefined;
    return part === undefined ? [] : [[key, part] as const];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}

/** A link writes the items of a list as keys; in the experiment they stand one after the other. */
function itemsOf(written: JsonObject, items: readonly JsonObject[]): Json {
  const keys = listKeys(written);
  if (keys.length === 0) return undefined;
  return items.map((item, place) => merged(idsOnly(item), partOf(written[keys[place]], item)));
}

/** The keys of a list in their order, also of one that a link wrote as an object. */
export function listKeys(written: object): string[] {
  const keys = Object.keys(written).filter((key) => /^\d{1,6}$/.test(key));
  return keys.sort((one, other) => Number(one) - Number(other));
}

/** The items of a list as far as they were chosen, all of them with their ids. */
export function chosenItems(
  chosen: Chosen,
  experiment: Experiment,
  list: 'losses' | 'walkers',
): readonly JsonObject[] {
  return (chosen[list] as readonly JsonObject[] | undefined) ?? experiment[list].map(idsOnly);
}

/** The same with another value at a path; undefined takes away what was chosen there. */
export function withChosen<Tree extends Json>(tree: Tree, [key, ...rest]: Path, value: Json): Tree {
  if (key === undefined) return value as Tree;
  if (Array.isArray(tree)) return tree.map((item, k) => (k === key ? withChosen(item, rest, value) : item)) as Tree; // prettier-ignore
  const { [key]: inner, ...others } = (tree ?? {}) as Record<string | number, Json>;
  const next = withChosen(inner, rest, value);
  // In its old place, so that links keep their order.
  if (next === undefined) return others as Tree;
  return { ...(tree as object | undefined), [key]: next } as Tree;
}

/** Everything that was chosen but for some parts. */
export function without(chosen: Chosen, ...keys: readonly string[]): Chosen {
  return Object.fromEntries(Object.entries(chosen).filter(([key]) => !keys.includes(key)));
}

/** Numbers, words and lists of them are written as one value. */
export function isLeaf(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value) && value.every((item) => typeof item !== 'object' || Array.isArray(item));
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null;
}

const knownIds = new WeakMap<object, JsonObject>();

/** The first id of an item, which says that there is one; of one item always the very same, so that it can be found. */
function idsOnly(item: object): JsonObject {
  const known = knownIds.get(item);
  if (known) return known;
  const ids = firstId(item);
  knownIds.set(item, ids);
  return ids;
}

function firstId(item: object): JsonObject {
  for (const [key, value] of Object.entries(item)) {
    if (key === 'id') return { id: value as Json };
    if (isObject(value) && 'id' in value) return { [key]: { id: value.id } };
  }
  return {};
}

function merged(one: Json, other: Json): JsonObject {
  const result: Record<string, Json> = { ...(one as JsonObject) };
  for (const [key, value] of Object.entries((other ?? {}) as JsonObject))
    result[key] =
      isObject(value) && !isLeaf(value) && isObject(result[key]) ? merged(result[key], value) : value;
  return result;
}
