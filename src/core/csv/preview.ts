import type { SettingValues } from '../settings';
import type { Task } from '../datasets/dataset';
import { standardDeviation } from '../math/linear';
import { plain } from '../format';
import { mostClasses, typedTable, type ColumnKind, type TypedColumn } from './columns';
import { readCells } from './readCells';
import { itemsOf } from './readJson';
import { readingOf, separators, type SeparatorId } from './reading';
import { askedFeatures, canBeFeature, tableOf } from './tableOf';

/** A column in a preview: what it holds, in words too. */
export interface PreviewColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly about: string;
  readonly canBeFeature: boolean;
  /** Whether it has few enough values to tell them apart. */
  readonly canBeClass: boolean;
}

/** What a table would become with certain settings, before anything is replaced. */
export interface TablePreview {
  /** Undefined for JSON, where nothing separates cells. */
  readonly separator: SeparatorId | undefined;
  readonly hasHeader: boolean;
  readonly columns: readonly PreviewColumn[];
  /** The first rows as they are written. */
  readonly rows: readonly (readonly string[])[];
  readonly rowCount: number;
  /** The places of the columns that are learned from and of the one that is predicted. */
  readonly features: readonly number[];
  readonly target: number;
  /** What the experiment is made of that opens: what was chosen, and what suits the target where that was not. */
  readonly settings: SettingValues;
  /** What comes of it, or why nothing does. */
  readonly result:
    | {
        readonly task: Task;
        readonly samples: number;
        /** How many numbers a sample has to learn from. */
        readonly inputs: number;
        readonly classes: readonly string[];
        /** Whether values are of a size at which no walker's rate is usual. */
        readonly isFarScaled: boolean;
        readonly problem?: never;
      }
    | { readonly problem: string };
  /** Reasons why rows are left out, the first few, and how many rows it are. */
  readonly leftOut: readonly string[];
  readonly leftOutCount: number;
}

const [shownRows, shownReasons, shownValues, shownCharacters] = [8, 5, 3, 40];

/** Reads a text with these settings as far as a preview shows it; or why it cannot be read at all. */
export function previewOf(
  text: string,
  settings: SettingValues,
): TablePreview | { readonly problem: string } {
  const cells = readCells(text, readingOf(settings));
  if (cells.problem !== undefined) return { problem: cells.problem };
  const typed = typedTable(cells, settings);
  const own = tableOf(typed, settings);
  const { columns, rows, hasHeader } = typed;
  const isJson = itemsOf(text.replace(/^\ufeff/, '')) !== undefined;
  const target = Number(settings.target ?? 0) || columns.length;
  const leftOut = own.problem === undefined ? own.leftOut : [];
  const isFarScaled =
    own.problem === undefined && own.table.task === 'regression' && isFar(own.table.target.values);
  return {
    separator: isJson ? undefined : separatorIds.find((id) => separators[id] === cells.separator),
    hasHeader,
    columns: columns.map(previewColumn),
    rows: rows
      .slice(0, shownRows)
      .map(({ cells: row }) => columns.map((_, column) => shortened(row[column] ?? ''))),
    rowCount: rows.length,
    target: Math.min(target, columns.length) - 1,
    features: own.problem === undefined ? own.features : (askedFeatures(columns, settings) ?? []),
    settings: {
      ...withUsable(settings, columns),
      ...(isFarScaled && { scaleTarget: settings.scaleTarget ?? true }),
    },
    result:
      own.problem === undefined
        ? {
            task: own.table.task,
            samples: own.table.target.values.length,
            inputs: own.table.features.length,
            classes: own.table.classes,
            isFarScaled,
          }
        : { problem: own.problem },
    leftOut: leftOut.slice(0, shownReasons),
    leftOutCount: leftOut.length,
  };
}

/** Settings without features that the present reading leaves without numbers. */
function withUsable(settings: SettingValues, columns: readonly TypedColumn[]): SettingValues {
  const isUsable = (column: TypedColumn | undefined) => column === undefined || canBeFeature(column);
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => (name !== 'first' && name !== 'second') || isUsable(columns[Number(value) - 1]),
    ),
  );
}

/** Whether walkers would crawl or leap over the ground of such targets: a rate is at most 100. */
function isFar(target: Float64Array): boolean {
  const deviation = standardDeviation(target);
  return deviation > usualDeviation.most || (deviation > 0 && deviation < usualDeviation.least);
}

const usualDeviation = { least: 1e-6, most: 1000 } as const;

const separatorIds = Object.keys(separators) as SeparatorId[];

function previewColumn(column: TypedColumn): PreviewColumn {
  const { name, kind, distinct } = column;
  const canBeClass = distinct >= 2 && distinct <= mostClasses;
  return { name, kind, about: aboutColumn(column), canBeFeature: canBeFeature(column), canBeClass };
}

/** "39.5 to 46.1, 2 empty" */
function aboutColumn(column: TypedColumn): string {
  const { kind, cells, missing, odd } = column;
  if (kind === 'empty') return 'empty';
  const written = cells.filter((cell) => cell !== undefined);
  const range = () => rangeWords(column);
  const words = kind === 'category' ? valueWords(written) : kind === 'text' ? textWords(written) : range();
  const notes = [
    ...(missing > 0 ? [`${missing} empty`] : []),
    ...(odd > 0 ? [`${odd} no ${kind === 'date' || kind === 'time' ? kind : 'number'}`] : []),
  ];
  return [words, ...notes].join(', ');
}

/** "39.5 to 46.1 %", or for dates and times as they are written "2012/01/01 to 2015/12/31, in years". */
function rangeWords({ kind, unit, cells, numbers }: TypedColumn): string {
  let [low, high] = [-1, -1];
  numbers.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    if (low < 0 || value < numbers[low]) low = row;
    if (high < 0 || value > numbers[high]) high = row;
  });
  const isMoment = kind === 'date' || kind === 'time';
  const digits = digitsFor(numbers[low], numbers[high]);
  const wordOf = (row: number) => (isMoment ? shortened(cells[row]!) : countWords(numbers[row], digits));
  const range = numbers[low] === numbers[high] ? wordOf(low) : `${wordOf(low)} to ${wordOf(high)}`;
  if (unit === '') return range;
  return isMoment ? `${range}, in ${unit === 'year' ? 'years' : unit}` : `${range} ${unit}`;
}

/** Five, or as many as show both ends of a range to a hundredth of it: 20,240,101 to 20,240,103. */
function digitsFor(low: number, high: number): number {
  let digits = 5;
  const isOff = (value: number) => Math.abs(Number(value.toPrecision(digits)) - value) > (high - low) / 100;
  while (digits < 17 && low < high && (isOff(low) || isOff(high))) digits += 1;
  return digits;
}

/** "46.1", "3,706,200" */
function countWords(value: number, digits: number): string {
  const isLong = Math.abs(value) >= 1e6 && Math.abs(value) < 1e15;
  return isLong
    ? value.toLocaleString('en', { maximumSignificantDigits: digits })
    : plain(Number(value.toPrecision(digits)));
}

/** "Adelie 152, Gentoo 124" */
function valueWords(written: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const cell of written) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const most = [...counts].sort((one, other) => other[1] - one[1]);
  const shown = most.slice(0, shownValues).map(([value, count]) => `${shortened(value)} ${count}`);
  return [...shown, ...(most.length > shownValues ? [`${most.length - shownValues} more`] : [])].join(', ');
}

function textWords(written: readonly string[]): string {
  const { size } = new Set(written);
  return `${size === written.length ? 'all different' : `${size} values`}, such as ${shortened(written[0])}`;
}

function shortened(cell: string): string {
  const bare = cell.replaceAll(/\s+/g, ' ');
  return bare.length > shownCharacters ? `${bare.slice(0, shownCharacters)}…` : bare;
}
