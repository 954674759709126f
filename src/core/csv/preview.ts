import type { SettingValues } from '../settings';
import type { Task } from '../datasets/dataset';
import { plain } from '../format';
import { isMissing } from './cellNumber';
import { typedTable, type ColumnKind, type TypedColumn, type TypedTable } from './columns';
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
  /** What comes of it, or why nothing does. */
  readonly result:
    | {
        readonly task: Task;
        readonly samples: number;
        /** How many numbers a sample has to learn from. */
        readonly inputs: number;
        readonly classes: readonly string[];
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
  return {
    separator: isJson ? undefined : separatorIds.find((id) => separators[id] === cells.separator),
    hasHeader,
    columns: columns.map((column, index) => previewColumn(typed, column, index)),
    rows: rows
      .slice(0, shownRows)
      .map(({ cells: row }) => columns.map((_, column) => shortened(row[column] ?? ''))),
    rowCount: rows.length,
    target: Math.min(target, columns.length) - 1,
    features: own.problem === undefined ? own.features : (askedFeatures(columns, settings) ?? []),
    result:
      own.problem === undefined
        ? {
            task: own.table.task,
            samples: own.table.target.values.length,
            inputs: own.table.features.length,
            classes: own.table.classes,
          }
        : { problem: own.problem },
    leftOut: leftOut.slice(0, shownReasons),
    leftOutCount: leftOut.length,
  };
}

const separatorIds = Object.keys(separators) as SeparatorId[];

function previewColumn(table: TypedTable, column: TypedColumn, index: number): PreviewColumn {
  const { name, kind } = column;
  return { name, kind, about: aboutColumn(table, column, index), canBeFeature: canBeFeature(column) };
}

/** "39.5 to 46.1, 2 empty" */
function aboutColumn({ rows }: TypedTable, column: TypedColumn, index: number): string {
  const { kind, missing, odd } = column;
  if (kind === 'empty') return 'empty';
  const written = rows.flatMap(({ cells }) => (isMissing(cells[index]) ? [] : [cells[index]]));
  const range = () => rangeWords(rows, column, index);
  const words = kind === 'category' ? valueWords(written) : kind === 'text' ? textWords(written) : range();
  const notes = [
    ...(missing > 0 ? [`${missing} empty`] : []),
    ...(odd > 0 ? [`${odd} no ${kind === 'date' ? 'date' : 'number'}`] : []),
  ];
  return [words, ...notes].join(', ');
}

/** "39.5 to 46.1", or for dates as they are written "2012/01/01 to 2015/12/31, in years". */
function rangeWords(rows: TypedTable['rows'], { kind, unit, numbers }: TypedColumn, index: number): string {
  let [low, high] = [-1, -1];
  numbers.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    if (low < 0 || value < numbers[low]) low = row;
    if (high < 0 || value > numbers[high]) high = row;
  });
  const wordOf = (row: number) =>
    kind === 'date' ? shortened(rows[row].cells[index]) : plain(Number(numbers[row].toPrecision(5)));
  const range = numbers[low] === numbers[high] ? wordOf(low) : `${wordOf(low)} to ${wordOf(high)}`;
  return kind === 'date' ? `${range}, in ${unit === 'year' ? 'years' : unit}` : range;
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
