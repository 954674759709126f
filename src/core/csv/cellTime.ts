import type { TimeParts } from './reading';

const clock = /^([+-]?)(\d{1,4}):([0-5]\d)(?::([0-5]\d))?([.,]\d+)?(?:\s*([ap])\.?m\.?)?$/i;
const hour = /^(\d{1,2})\s*([ap])\.?m\.?$/i;

/** The time in a cell, of a day or how long something took, in seconds; NaN when it is none. */
export function secondsOf(cell: string, parts: Exclude<TimeParts, 'auto'>): number {
  const full = hour.exec(cell);
  if (full) return 3600 * hourOf(Number(full[1]), full[2]);
  const written = clock.exec(cell);
  if (!written) return NaN;
  const [, sign, first, second, third, fraction = '', half] = written;
  const share = Number(`0${fraction.replace(',', '.')}`);
  const isOfMinutes = third === undefined && (fraction !== '' || (parts === 'minutes' && !half));
  const seconds = isOfMinutes
    ? 60 * Number(first) + Number(second) + share
    : 3600 * (half ? hourOf(Number(first), half) : Number(first)) +
      60 * Number(second) +
      Number(third ?? 0) +
      share;
  return sign === '-' ? -seconds : seconds;
}

/** What 7:05 means in a column: `open` where nothing there tells, and then it is read as hours. */
export function partsShown(cells: readonly string[]): { parts: 'hours' | 'minutes'; open?: string } {
  const times = cells.map((cell) => clock.exec(cell)).filter((time) => time !== null);
  const isFull = times.some(([, , , , third]) => third !== undefined);
  const short = times.filter(([, , , , third, , half]) => third === undefined && half === undefined);
  if (short.some(([, , first, , , fraction]) => fraction !== undefined || (isFull && Number(first) >= 24))) {
    return { parts: 'minutes' };
  }
  const isTold = short.length === 0 || times.some(([, , , , , , half]) => half !== undefined);
  return { parts: 'hours', ...(!isTold && { open: short[0][0] }) };
}

/** On the clock of 24 hours; NaN beyond the clock of 12. */
function hourOf(written: number, half: string): number {
  if (written < 1 || written > 12) return NaN;
  return (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
