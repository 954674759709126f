import type { Table } from './dataset';

/** The raw features of a sample, then its target. */
export type Row = readonly number[];

/** What a visitor changed about the rows of a table; parts without changes are absent. */
export interface Edits {
  /** The index of a row, then its new values. */
  readonly moved?: readonly Row[];
  /** Rows of the visitor's own, after the others. */
  readonly added?: readonly Row[];
  /** The indices of rows left out. */
  readonly removed?: readonly number[];
}

export const editLimits = { moved: 500, added: 500, removed: 1000, farthest: 1e12 } as const;

/** The table with its edits: the rows that are left in their order, then the added ones. */
export function editedTable(table: Table, { moved = [], added = [], removed = [] }: Edits): Table {
  const places = new Map(moved.map(([index, ...row]) => [index, row]));
  const gone = new Set(removed);
  const kept = Array.from(table.target.values.keys()).filter((index) => !gone.has(index));
  const valuesOf = (values: Float64Array, column: number) =>
    Float64Array.from([
      ...kept.map((index) => places.get(index)?.[column] ?? values[index]),
      ...added.map((row) => row[column]),
    ]);
  return {
    ...table,
    features: table.features.map((feature, column) => ({
      ...feature,
      values: valuesOf(feature.values, column),
    })),
    target: { ...table.target, values: valuesOf(table.target.values, table.features.length) },
  };
}

/** The values of one sample of a table. */
export function rowOf({ features, target }: Table, sample: number): Row {
  return [...features, target].map(({ values }) => values[sample]);
}

/** Edits that put a sample of the edited table elsewhere; `count` is that of the rows before any edit. */
export function withMoved(edits: Edits, count: number, sample: number, row: Row): Edits {
  const { index, added } = sourceOf(edits, count, sample);
  if (added !== undefined) {
    return { ...edits, added: edits.added!.map((known, place) => (place === added ? row : known)) };
  }
  const others = (edits.moved ?? []).filter(([known]) => known !== index);
  return { ...edits, moved: [...others, [index, ...row]] };
}

/** Edits with one sample more, the last of the edited table. */
export function withAdded(edits: Edits, row: Row): Edits {
  return { ...edits, added: [...(edits.added ?? []), row] };
}

/** Edits without a sample of the edited table. */
export function withRemoved(edits: Edits, count: number, sample: number): Edits {
  const { index, added } = sourceOf(edits, count, sample);
  if (added !== undefined) return { ...edits, added: edits.added!.filter((_, place) => place !== added) };
  return {
    ...edits,
    moved: (edits.moved ?? []).filter(([known]) => known !== index),
    removed: [...(edits.removed ?? []), index],
  };
}

/** How many samples were moved, added or removed. */
export function editCount({ moved = [], added = [], removed = [] }: Edits): number {
  return moved.length + added.length + removed.length;
}

/** Whether edits of one table mean the same in another: as many rows of the same columns and classes. */
export function hasSameShape(one: Table, other: Table): boolean {
  const shapeOf = ({ task, features, target, classes }: Table) =>
    [
      task,
      features.length,
      ...features.map(({ name }) => name),
      target.name,
      target.values.length,
      ...classes,
    ].join();
  return shapeOf(one) === shapeOf(other);
}

/** Which row before any edit, or which of the added ones, a sample of the edited table is. */
function sourceOf({ removed = [] }: Edits, count: number, sample: number): { index: number; added?: number } {
  const left = count - removed.length;
  if (sample >= left) return { index: sample, added: sample - left };
  let index = sample;
  for (const gone of removed.toSorted((a, b) => a - b)) if (gone <= index) index += 1;
  return { index };
}
