import type { Column, Table } from '../datasets/dataset';
import { numbered } from '../numbered';
import type { SettingValue, SettingValues } from '../settings';
import type { KeptTable } from './ownTables';
import type { CellRow, Separator } from './readCells';

type Cells = KeptTable['cells'];

/** The cells of a table without its header, and the names of its columns, each another. */
interface NamedCells {
  readonly names: readonly string[];
  readonly rows: readonly CellRow[];
  readonly separator: Separator;
}

/** Rows to learn from, and the reasons why others were left out; or why there are none. */
export type OwnTable =
  | { readonly table: Table; readonly leftOut: readonly string[]; readonly problem?: never }
  | { readonly problem: string };

export const mostClasses = 10;

const missing = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', '?', '-']);
const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The first row names the columns where that is chosen, or where none of its cells is a number. */
function named({ rows, separator }: Cells, header: SettingValue = 'auto'): NamedCells {
  const [first, ...others] = rows;
  const looksLikeNames = first.cells.every((cell) => Number.isNaN(numberOf(cell, separator)));
  const hasHeader = others.length > 0 && (header === 'auto' ? looksLikeNames : header === 'names');
  const names = first.cells.map((cell, column) => (hasHeader && cell !== '' ? cell : `column ${column + 1}`));
  return { names: numbered(names), rows: hasHeader ? others : rows, separator };
}

/** The columns of a table: what they are called, and whether most of their cells are numbers. */
export function columnsOf(cells: Cells, header?: SettingValue): { name: string; isNumeric: boolean }[] {
  const table = named(cells, header);
  return table.names.map((name, column) => ({ name, isNumeric: isNumeric(table, column) }));
}

function isNumeric({ rows, separator }: NamedCells, column: number): boolean {
  const written = rows.filter(({ cells }) => !isMissing(cells[column]));
  const numbers = written.filter(({ cells }) => !Number.isNaN(numberOf(cells[column], separator)));
  return numbers.length > written.length / 2;
}

/** Features and target as the settings choose them; columns count from 1, and 0 leaves the choice to the table. */
export function tableOf(cells: Cells, { header, target, first, second, task }: SettingValues): OwnTable {
  const own = named(cells, header);
  const { names, rows, separator } = own;
  const width = names.length;
  const within = (column: unknown) =>
    Number(column) >= 1 && Number(column) <= width ? Number(column) - 1 : -1;
  const goal = within(target) >= 0 ? within(target) : width - 1;
  const numberAt = (row: CellRow, column: number) => numberOf(row.cells[column] ?? '', separator);
  const written = rows.flatMap(({ cells: row }) => (isMissing(row[goal]) ? [] : [row[goal]]));
  // Numbers are classes by their value: +1 and 1 are one, -1 comes before +1, and 9 before 10.
  const areNumbers = written.every((cell) => !Number.isNaN(numberOf(cell, separator)));
  const labelOf = (cell: string) => (areNumbers ? String(numberOf(cell, separator)) : cell);
  const labels = [...new Set(written.map(labelOf))].sort(
    areNumbers ? (one, other) => Number(one) - Number(other) : undefined,
  );
  const isClass = task === 'class' || !isNumeric(own, goal) || (task === 'auto' && labels.length === 2);
  if (isClass && (labels.length < 2 || labels.length > mostClasses)) {
    return {
      problem: `${names[goal]} has ${labels.length} different ${labels.length === 1 ? 'value' : 'values'}: 2 to ${mostClasses} can be told apart, or choose another column.`,
    };
  }
  const numeric = names.flatMap((_, column) => (column !== goal && isNumeric(own, column) ? [column] : []));
  if (numeric.length === 0) {
    return { problem: `No other column holds numbers to learn ${names[goal]} from: at least one is needed.` };
  }
  const asked = [within(first), within(second)].filter((column) => numeric.includes(column));
  const features = asked.length > 0 ? [...new Set(asked)] : numeric.slice(0, isClass ? 2 : 1);
  const leftOut: string[] = [];
  const kept = rows.filter((row) => {
    const reason = reasonAgainst(row, features);
    if (reason !== undefined) leftOut.push(`Line ${row.line}: ${reason}: left out.`);
    return reason === undefined;
  });
  function reasonAgainst(row: CellRow, columns: readonly number[]): string | undefined {
    if (row.cells.length > width) return `${row.cells.length} cells where the table has ${width} columns`;
    const bad = [...columns, ...(isClass ? [] : [goal])].find((column) =>
      Number.isNaN(numberAt(row, column)),
    );
    if (bad !== undefined) return `no number in ${names[bad]}`;
    return isClass && isMissing(row.cells[goal]) ? `nothing in ${names[goal]}` : undefined;
  }
  if (kept.length === 0) return { problem: `No row is whole. ${leftOut.slice(0, 3).join(' ')}` };
  const columnOf = (column: number): Column => ({
    name: names[column],
    unit: '',
    values: Float64Array.from(kept, (row) => numberAt(row, column)),
  });
  const classes = isClass
    ? labels.filter((label) => kept.some(({ cells: row }) => labelOf(row[goal]) === label))
    : [];
  if (isClass && classes.length < 2) return { problem: `Only one class of ${names[goal]} is left.` };
  return {
    table: {
      task: !isClass ? 'regression' : classes.length === 2 ? 'binary' : 'multiclass',
      features: features.map(columnOf),
      target: isClass
        ? {
            ...columnOf(goal),
            values: Float64Array.from(kept, ({ cells: row }) => classes.indexOf(labelOf(row[goal]))),
          }
        : columnOf(goal),
      classes,
    },
    leftOut,
  };
}

function isMissing(cell: string | undefined): boolean {
  return cell === undefined || missing.has(cell.toLowerCase());
}

/** A comma is a decimal point where it separates no cells. */
function numberOf(cell: string, separator: Separator): number {
  const written = separator === ',' ? cell : cell.replace(',', '.');
  return numeral.test(written) && Number.isFinite(Number(written)) ? Number(written) : NaN;
}
