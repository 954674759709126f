import { nearestName } from '../../formula/problem';
import { beginningOf, withShortWords } from '../../beginningOf';
import { listKeys } from '../chosen';

/** Something in a link or file that was not understood: where, what was done about it, and what to write instead. */
export interface Notice {
  readonly where: string;
  readonly message: string;
  readonly suggestion?: string;
  /** Whether it is no mistake but what an edit did besides, which undo takes back with it. */
  readonly canBeUndone?: boolean;
}

/**
 * A value that comes from outside. Every reader answers something valid, and adds a notice when it is not what was
 * written. Numbers, pairs and lists may also be written as text, as links do.
 */
export class Untrusted {
  constructor(
    private readonly value: unknown,
    readonly where: string,
    private readonly notices: Notice[],
  ) {}

  get isAbsent(): boolean {
    return this.value === undefined;
  }

  get isEmptyList(): boolean {
    return (Array.isArray(this.value) && this.value.length === 0) || this.value === 'none';
  }

  is(text: string): boolean {
    return this.value === text;
  }

  /** The value below a key; absent when there is none. */
  at(key: string): Untrusted {
    const holds = typeof this.value === 'object' && this.value !== null && Object.hasOwn(this.value, key);
    const inner = holds ? (this.value as Record<string, unknown>)[key] : undefined;
    const name = beginningOf(key);
    return new Untrusted(inner, this.where === '' ? name : `${this.where}.${name}`, this.notices);
  }

  /** The same value, read without a word about it. */
  silent(): Untrusted {
    return new Untrusted(this.value, this.where, []);
  }

  /** The same place, with what is written there called by its present name, where it has one. */
  renamed(nameOf: (written: string) => string | undefined): Untrusted {
    const name = typeof this.value === 'string' ? nameOf(this.value) : undefined;
    return name === undefined ? this : new Untrusted(name, this.where, this.notices);
  }

  notice(message: string, suggestion?: string): void {
    this.notices.push({
      where: this.where,
      message: withShortWords(message),
      ...(suggestion !== undefined && { suggestion }),
    });
  }

  /** Says so for every key that is not known. */
  refuseOtherKeys(known: readonly string[]): void {
    if (this.isAbsent) return;
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
      this.notice(`${this.name} has parts with names; ${this.shown} was left out.`);
      return;
    }
    for (const key of Object.keys(this.value).slice(0, 100)) {
      if (known.includes(key)) continue;
      this.at(key).notice(`${shown(key)} is unknown and was left out.`, nearestName(key, known));
    }
  }

  number(label: string, fallback: number, { min, max, integer = false }: NumberRange): number {
    if (this.isAbsent) return fallback;
    const value = numberFrom(this.value);
    if (value === undefined) {
      this.notice(`${label} must be a number, not ${this.shown}: ${fallback} is used.`);
      return fallback;
    }
    const nearest = Math.min(Math.max(integer ? Math.round(value) : value, min), max);
    const isInside = value >= min && value <= max;
    const mistake = isInside ? 'is no whole number' : `is outside ${min} to ${max}`;
    if (nearest !== value) this.notice(`${label} ${this.shown} ${mistake}: ${nearest} is used.`);
    return nearest;
  }

  /** The same of a number that need not be there: undefined for what is none. */
  optionalNumber(label: string, range: NumberRange): number | undefined {
    if (this.isAbsent) return undefined;
    if (numberFrom(this.value) !== undefined) return this.number(label, range.min, range);
    this.notice(`${label} must be a number, not ${this.shown}: it was left out.`);
    return undefined;
  }

  /** The option that is written, or the nearest one; the notice calls it by its title. */
  oneOf<Option extends string>(
    label: string,
    fallback: Option,
    options: readonly Option[],
    titleOf: (option: Option) => string = (option) => option,
  ): Option {
    if (this.isAbsent) return fallback;
    const found = options.find((option) => option === this.value);
    if (found !== undefined) return found;
    const near = typeof this.value === 'string' ? nearestName(this.value, options) : undefined;
    const used = (near as Option | undefined) ?? fallback;
    const isWord = typeof this.value !== 'object';
    const mistake = isWord
      ? `${label} ${this.shown} is unknown`
      : `${label} must be one name, not ${this.shown}`;
    this.notice(`${mistake}: ${titleOf(used)} is used.`, used);
    return used;
  }

  toggle(label: string, fallback: boolean): boolean {
    if (this.isAbsent) return fallback;
    if (this.value === true || this.value === 'true') return true;
    if (this.value === false || this.value === 'false') return false;
    this.notice(`${label} is true or false, not ${this.shown}: ${fallback} is used.`);
    return fallback;
  }

  /** Half a character, which no link can hold, becomes the sign for one that is missing. */
  text(label: string, fallback: string): string {
    if (this.isAbsent) return fallback;
    if (typeof this.value === 'string') return this.value.replace(/\p{Surrogate}/gu, '\ufffd');
    this.notice(`${label} must be text, not ${this.shown}: it was left out.`);
    return fallback;
  }

  /** Finite numbers, as a list or written with commas; undefined, with a notice, when it is not that. */
  numbers(label: string, count?: number): number[] | undefined {
    if (this.isAbsent) return undefined;
    const parts = typeof this.value === 'string' ? this.value.split(',') : this.value;
    const values = Array.isArray(parts) && parts.length <= 10_000 ? parts.map(numberFrom) : [undefined];
    const areNumbers = values.every((value) => value !== undefined);
    if (areNumbers && (count === undefined || values.length === count)) return values;
    this.notice(`${label} must be ${count ?? 'a list of'} numbers, not ${this.shown}.`);
    return undefined;
  }

  /** Words, as a list or written with commas. */
  words(label: string, count: number): string[] | undefined {
    if (this.isAbsent) return undefined;
    const parts: unknown = typeof this.value === 'string' ? this.value.split(',') : this.value;
    if (Array.isArray(parts) && parts.length === count && parts.every((part) => typeof part === 'string'))
      return parts;
    this.notice(`${label} must be ${count} names, not ${this.shown}.`);
    return undefined;
  }

  /** The items of a list (a link writes them as keys 0, 1, ...); undefined when absent or no list. */
  list(label: string, most: number): Untrusted[] | undefined {
    if (this.isAbsent) return undefined;
    const { places } = this;
    if (places.length === 0) {
      this.notice(`${label} must be a list, not ${this.shown}.`);
      return undefined;
    }
    const others = Object.keys(this.value as object).filter((key) => !places.includes(key));
    for (const key of others.slice(0, 100)) {
      this.at(key).notice(`${shown(key)} is no place in a list and was left out.`);
    }
    const gap = places.findIndex((key, place) => key !== String(place));
    if (gap >= 0) {
      const whole = `${label} are numbered from 0 without a gap`;
      this.notice(`${whole}: ${places[gap]} and those after it move up to ${gap}.`);
    }
    if (places.length > most) this.notice(`${label} are at most ${most}: the rest was left out.`);
    return places.slice(0, most).map((key) => this.at(key));
  }

  /** The first item of a list; absent when there is none. */
  first(): Untrusted {
    return this.at(this.places[0] ?? '0');
  }

  private get places(): readonly string[] {
    return typeof this.value === 'object' && this.value !== null ? listKeys(this.value) : [];
  }

  /** Pieces of a text written with semicolons, or the items of a list. */
  pieces(label: string, most: number): Untrusted[] | undefined {
    if (typeof this.value !== 'string') return this.list(label, most);
    const parts = this.value.split(';');
    if (parts.length > most) this.notice(`${label} are at most ${most}: the rest was left out.`);
    return parts
      .slice(0, most)
      .map((part, index) => new Untrusted(part, `${this.where}.${index}`, this.notices));
  }

  private get shown(): string {
    return shown(this.value);
  }

  private get name(): string {
    return this.where === '' ? 'An experiment' : this.where;
  }
}

interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/** The finite number that is given, or written as text. */
export function numberFrom(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  // Adding 0 makes -0 a 0, which links and files cannot tell apart.
  return typeof number === 'number' && Number.isFinite(number) ? number + 0 : undefined;
}

/** A short quotation of something foreign: a text or number, the items of a list, or the names of parts. */
function shown(value: unknown): string {
  const text = Array.isArray(value) ? listed(value) : isGroup(value) ? named(value) : word(value);
  return beginningOf(text);
}

const mostShown = 40;

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listed(items: readonly unknown[]): string {
  return items.length === 0 ? 'an empty list' : `a list of ${words(items)}`;
}

function named(group: object): string {
  const names = Object.keys(group);
  return names.length === 0 ? 'a group without parts' : `parts named ${words(names)}`;
}

/** More than are shown are not looked at. */
function words(items: readonly unknown[]): string {
  return items.slice(0, mostShown).map(word).join(', ');
}

function word(value: unknown): string {
  if (value === '' || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isGroup(value)) return 'a group';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : typeof value;
}
