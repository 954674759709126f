import type { DateOrder } from './reading';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const clock = String.raw`(?:[T ,]\s*(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*([ap]m)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?)?`;
const patterns = {
  iso: new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?${clock}$`, 'i'),
  figures: new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${clock}$`, 'i'),
  dayName: new RegExp(String.raw`^(\d{1,2})[- .]*([a-z]{3})[a-z]*[-., ]*(\d{4}|\d{2})${clock}$`, 'i'),
  nameDay: new RegExp(
    String.raw`^([a-z]{3})[a-z]*[-. ]+(?:(\d{1,2})(?:st|nd|rd|th)?[-, ]+)?(\d{4})${clock}$`,
    'i',
  ),
} as const;

/**
 * The date in a cell as days since the first of 1970, in the time zone that is written or else none: ISO 8601, figures
 * in the given order (dots always have the day first), and English names of months. NaN when it is none.
 */
export function dateOf(cell: string, order: Exclude<DateOrder, 'auto'>): number {
  // Quick on numbers and words, of which a table has more.
  if (cell.length < 6 || cell.length > 40 || !/\d/.test(cell)) return NaN;
  const iso = patterns.iso.exec(cell);
  if (iso) return moment(iso[1], iso[3], iso[4] ?? '1', iso.slice(5));
  const figures = patterns.figures.exec(cell);
  if (figures) {
    const [first, second] = [figures[1], figures[3]];
    const isDayFirst = order === 'day' || figures[2] === '.';
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    return moment(figures[4], month, day, figures.slice(5));
  }
  const dayName = patterns.dayName.exec(cell);
  if (dayName) return moment(dayName[3], monthOf(dayName[2]), dayName[1], dayName.slice(4));
  const nameDay = patterns.nameDay.exec(cell);
  if (nameDay) return moment(nameDay[3], monthOf(nameDay[1]), nameDay[2] ?? '1', nameDay.slice(4));
  return NaN;
}

/** Which order the figures of a date allow; undefined for a cell without such figures. */
export function orderShown(cell: string): 'day' | 'month' | 'either' | undefined {
  const figures = patterns.figures.exec(cell);
  if (!figures || figures[2] === '.') return undefined;
  const [first, second] = [Number(figures[1]), Number(figures[3])];
  if (first > 12) return second > 12 ? undefined : 'day';
  return second > 12 ? 'month' : 'either';
}

/** The year and the share of it that has passed, such as 2015.5. */
export function yearOf(days: number): number {
  const year = civilYear(days);
  const [from, to] = [daysOf(year, 1, 1), daysOf(year + 1, 1, 1)];
  return year + (days - from) / (to - from);
}

/** "2015-03-14" */
export function isoDay(days: number): string {
  const year = civilYear(days);
  let month = 1;
  while (month < 12 && daysOf(year, month + 1, 1) <= days) month += 1;
  const day = Math.floor(days) - daysOf(year, month, 1) + 1;
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

function monthOf(name: string): string {
  return String(months.indexOf(name.toLowerCase()) + 1);
}

type Clock = readonly (string | undefined)[];

function moment(
  written: string,
  month: string,
  day: string,
  [hour, minute, second, half, zone]: Clock,
): number {
  const year =
    written.length === 2 ? Number(written) + (Number(written) < 70 ? 2000 : 1900) : Number(written);
  const [m, d] = [Number(month), Number(day)];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= monthLength(year, m))) return NaN;
  if (hour === undefined) return daysOf(year, m, d);
  const shift = half === undefined ? 0 : half.toLowerCase() === 'pm' ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + shift;
  if (hours > 24 || Number(minute) > 59 || Number(second ?? 0) >= 61) return NaN;
  const seconds = 3600 * hours + 60 * Number(minute) + Number(second ?? 0) - 60 * zoneMinutes(zone);
  return daysOf(year, m, d) + seconds / 86400;
}

function zoneMinutes(zone: string | undefined): number {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  return parts ? Number(`${parts[1]}1`) * (60 * Number(parts[2]) + Number(parts[3])) : 0;
}

/** Days since the first of 1970 in the Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms"). */
function daysOf(year: number, month: number, day: number): number {
  const from = month <= 2 ? year - 1 : year;
  const era = Math.floor(from / 400);
  const yearOfEra = from - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function monthLength(year: number, month: number): number {
  const next = month === 12 ? daysOf(year + 1, 1, 1) : daysOf(year, month + 1, 1);
  return next - daysOf(year, month, 1);
}

function civilYear(days: number): number {
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysOf(year, 1, 1) > days) year -= 1;
  while (daysOf(year + 1, 1, 1) <= days) year += 1;
  return year;
}
