const codes = 'USD|EUR|GBP|CHF|JPY|CNY|INR|KRW|BRL|MXN|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|TRY|ZAR';
const currency = String.raw`(?:(?:US|R|CA|A)?\p{Sc}|Rs\.?|kr\.?|${codes})`;
const before = new RegExp(String.raw`^([+-]?)(${currency})\s*`, 'u');
const after = new RegExp(String.raw`\s*(${currency}|%)([+-]?)$`, 'u');

/** No numeral has more characters. */
const longest = 60;

/** What is written where a number is missing, and may be a value among words. */
const nothings = new Set(['--', '---', '–', '—', 'n.a.', 'n.d.', '\\n', '(na)', '(blank)']);
const voids = /^\.{1,3}$|^#(n\/a|null!|div\/0!|value!|ref!|name\?|num!|spill!|calc!)$/i;

/** Whether a cell among numbers says that there is none. */
export function isNothing(cell: string): boolean {
  return nothings.has(cell.toLowerCase());
}

/** Whether a cell holds the dots of statistics programs, or what a spreadsheet failed to compute. */
export function isVoid(cell: string): boolean {
  return voids.test(cell);
}

/**
 * A numeral as books of account write it, with its minus sign in front: in brackets or with the sign behind, beside
 * a currency or per cent; also ="12", which keeps a spreadsheet from reading it.
 */
export function unwrapped(cell: string): string {
  // Most cells are plain.
  if (cell.length > longest || /^[+-]?[\d.,]+$/.test(cell) || !/\d/.test(cell)) return cell;
  const bare = cell.replace(/^="(.*)"$/, '$1').replaceAll('\u2212', '-');
  const amount = withoutUnit(bare);
  const inner = /^\(\s*([^()+-]+?)\s*\)$/.exec(amount)?.[1];
  if (inner !== undefined) return `-${withoutUnit(inner)}`;
  const positive = /^([^()+-]+?)\s*-$/.exec(amount)?.[1];
  return positive === undefined ? amount : `-${withoutUnit(positive)}`;
}

/** The currency or per cent sign beside a number; empty where there is none. */
export function signBeside(cell: string): string {
  if (cell.length > longest) return '';
  const bare = cell.replace(/^\((.*)\)$/, '$1');
  return before.exec(bare)?.[2] ?? after.exec(bare)?.[1] ?? '';
}

function withoutUnit(cell: string): string {
  return cell.replace(before, '$1').replace(after, '$2');
}
