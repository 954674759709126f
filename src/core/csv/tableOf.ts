import type { Column, Table } from '../datasets/dataset';
import type { SettingValues } from '../settings';
import { isNumeric, mostClasses, type TypedColumn, type TypedTable } from './columns';

/** Rows to learn from, and the reasons why others were left out; or why there are none. */
export type OwnTable =
  | {
      readonly table: Table;
      readonly leftOut: readonly string[];
      /** The columns that are learned from, counted from 0: a category among them gives several features. */
      readonly features: readonly number[];
      readonly problem?: never;
    }
  | { readonly problem: string };

/** Features and target as the settings choose them; columns count from 1, and 0 leaves the choice to the table. */
export function tableOf(typed: TypedTable, settings: SettingValues): OwnTable {
  const { columns, rows } = typed;
  if (!typed.hasHeader && rows.length === 1 && !columns.some(isNumeric)) {
    return { problem: 'It has the names of columns and no rows: it needs a row for every sample.' };
  }
  const goal = within(settings.target, columns) ?? columns.length - 1;
  const target = targetOf(columns[goal], settings.task);
  if (target.problem !== undefined) return { problem: target.problem };
  const features = featuresOf(columns, goal, target.isClass, settings);
  if ('problem' in features) return features;
  const leftOut: string[] = [];
  const indices = [...rows.keys()].filter((index) => {
    const reason = reasonAgainst(typed, index, features.chosen, goal, target.isClass);
    if (reason !== undefined) leftOut.push(`${typed.unit} ${rows[index].line}: ${reason}: left out.`);
    return reason === undefined;
  });
  if (indices.length === 0) return { problem: `No row is whole. ${leftOut.slice(0, 3).join(' ')}` };
  const labelAt = (index: number) => target.labelOf(columns[goal].cells[index]!);
  const classes = target.isClass
    ? target.labels.filter((label) => indices.some((index) => labelAt(index) === label))
    : [];
  if (target.isClass && classes.length < 2) {
    return { problem: `Only one class of ${columns[goal].name} is left.` };
  }
  const places = new Map(classes.map((label, place) => [label, place]));
  return {
    table: {
      task: !target.isClass ? 'regression' : classes.length === 2 ? 'binary' : 'multiclass',
      features: features.chosen.flatMap((column) => featureColumns(columns[column], indices)),
      target: target.isClass
        ? {
            name: columns[goal].name,
            unit: '',
            values: Float64Array.from(indices, (index) => places.get(labelAt(index))!),
          }
        : columnOf(columns[goal], indices),
      classes,
    },
    leftOut,
    features: features.chosen,
  };
}

/** Whether a column can be a feature: by its numbers, or as a number for each of its values. */
export function canBeFeature({ kind, distinct }: TypedColumn): boolean {
  return kind === 'category' ? distinct > 1 : kind !== 'text' && kind !== 'empty';
}

/** How it is written that values are described by themselves. */
export const noFeatures = 'none';

/**
 * The columns that are asked for as features, counted from 0: those of a text such as "2-5-7", else the two that are
 * chosen; undefined where the text names one that is not there.
 */
export function askedFeatures(
  columns: readonly TypedColumn[],
  { features = '', first, second }: SettingValues,
): readonly number[] | undefined {
  if (features === noFeatures) return [];
  const asked = features === '' ? [first, second] : String(features).split('-');
  const places = asked.map((column) => within(column, columns));
  const found = places.filter((column) => column !== undefined);
  return features === '' || found.length === places.length ? [...new Set(found)] : undefined;
}

function within(column: unknown, { length }: readonly TypedColumn[]): number | undefined {
  return Number(column) >= 1 && Number(column) <= length ? Number(column) - 1 : undefined;
}

/** What is predicted: values, or classes by their labels in order. */
type Target =
  | {
      readonly isClass: boolean;
      readonly labels: readonly string[];
      readonly labelOf: (cell: string) => string;
      readonly problem?: never;
    }
  | { readonly problem: string };

/** `task` absent means what is usual: two numbers are classes, more of them a value. */
function targetOf(column: TypedColumn, task: SettingValues[string] = 'auto'): Target {
  // Numbers are classes by their value: +1 and 1 are one, -1 comes before +1, and 9 before 10.
  const values = new Map<string, number>();
  column.cells.forEach((cell, index) => cell !== undefined && values.set(cell, column.numbers[index]));
  const isMoment = column.kind === 'date' || column.kind === 'time';
  const areNumbers = !isMoment && [...values.values()].every((value) => !Number.isNaN(value));
  const labelOf = (cell: string) => (areNumbers ? String(values.get(cell)) : cell);
  const labels = [...new Set([...values.keys()].map(labelOf))].sort(
    areNumbers ? (one, other) => Number(one) - Number(other) : undefined,
  );
  const canBeValue = isNumeric(column) || (column.kind === 'date' && labels.length > mostClasses);
  const isClass = task === 'class' || !canBeValue || (task === 'auto' && labels.length === 2);
  if (isClass && (labels.length < 2 || labels.length > mostClasses)) {
    const count = `${labels.length} different ${labels.length === 1 ? 'value' : 'values'}`;
    return {
      problem: `${column.name} has ${count}: 2 to ${mostClasses} can be told apart, or choose another column.`,
    };
  }
  return { isClass, labels, labelOf };
}

/** The columns to learn from: those that are asked for, else the first with numbers. */
function featuresOf(
  columns: readonly TypedColumn[],
  goal: number,
  isClass: boolean,
  settings: SettingValues,
): { chosen: readonly number[] } | { problem: string } {
  const others = askedFeatures(columns, settings)?.filter((column) => column !== goal);
  if (!others) {
    const { length } = columns;
    return {
      problem: `It has no features ${settings.features}: they are columns from 1 to ${length}, such as 2-5-7.`,
    };
  }
  const useless = others.find((column) => !canBeFeature(columns[column]));
  if (useless !== undefined && settings.features) {
    return {
      problem: `${columns[useless].name} has neither numbers nor a few values: it can be no feature.`,
    };
  }
  const chosen = others.filter((column) => canBeFeature(columns[column]));
  if (chosen.length > 0) return { chosen };
  if (settings.features === noFeatures) {
    if (!isClass) return { chosen };
    return { problem: `Classes of ${columns[goal].name} are learned from at least one column: choose one.` };
  }
  const numeric = [...columns.keys()].filter((column) => column !== goal && isNumeric(columns[column]));
  if (numeric.length > 0) return { chosen: numeric.slice(0, isClass ? 2 : 1) };
  return {
    problem: `No other column holds numbers to learn ${columns[goal].name} from: at least one is needed.`,
  };
}

function reasonAgainst(
  { columns, rows }: TypedTable,
  index: number,
  features: readonly number[],
  goal: number,
  isClass: boolean,
): string | undefined {
  const { cells } = rows[index];
  if (cells.length > columns.length) {
    return `${cells.length} cells where the table has ${columns.length} columns`;
  }
  for (const column of isClass ? features : [...features, goal]) {
    const { name, kind, cells: written, numbers } = columns[column];
    if (kind === 'category' ? written[index] === undefined : Number.isNaN(numbers[index])) {
      const what = kind === 'date' || kind === 'time' ? kind : kind === 'category' ? 'value' : 'number';
      return `no ${what} in ${name}`;
    }
  }
  return isClass && columns[goal].cells[index] === undefined ? `nothing in ${columns[goal].name}` : undefined;
}

function columnOf({ name, unit, numbers }: TypedColumn, indices: readonly number[]): Column {
  // A column called year need not say that it counts years.
  const unsaid = unit === name.toLowerCase() ? '' : unit;
  return { name, unit: unsaid, values: Float64Array.from(indices, (index) => numbers[index]) };
}

/** A column of numbers as it is; of a category one with 0 and 1 for each of its values, for the second of two alone. */
function featureColumns(column: TypedColumn, indices: readonly number[]): Column[] {
  const { name, kind, cells } = column;
  if (kind !== 'category') return [columnOf(column, indices)];
  const values = [...new Set(cells.filter((cell) => cell !== undefined))].sort();
  const shown = values.length === 2 ? values.slice(1) : values;
  return shown.map((value) => ({
    name: `${name} ${value}`,
    unit: '',
    values: Float64Array.from(indices, (index) => (cells[index] === value ? 1 : 0)),
  }));
}
