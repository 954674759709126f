import { listed } from '../core/listed';
import { beginningOf } from '../core/beginningOf';
import { commonOptions, type Options } from './options';

/** What the caller wrote wrong, as one line. */
export class UsageError extends Error {}

/**
 * The words after a command: its own word and --options. A value may be negative; an option without a value, one that
 * the command does not know, one that is given twice and a word too many are usage errors.
 */
export class Arguments {
  readonly word: string | undefined;
  private readonly options = new Map<string, string[]>();

  constructor(words: readonly string[], command: { readonly word?: string; readonly options: Options }) {
    const known = { ...command.options, ...commonOptions };
    const free: string[] = [];
    for (let index = 0; index < words.length; index++) {
      const word = words[index];
      if (!word.startsWith('--')) {
        free.push(word);
        continue;
      }
      const [name, inline] = splitOnce(word.slice(2), '=');
      if (!Object.hasOwn(known, name)) {
        throw new UsageError(`unknown option --${shortened(name)}; known are ${list(Object.keys(known))}`);
      }
      const value = inline ?? words[++index];
      const isMissing = value === undefined || (value.trim() === '' && !known[name].mayBeEmpty);
      if (isMissing) throw new UsageError(`--${name} needs a value`);
      const values = [...(this.options.get(name) ?? []), value];
      if (values.length > 1 && !known[name].repeats)
        throw new UsageError(`--${name} is given more than once`);
      this.options.set(name, values);
    }
    const tooMany = free[command.word === undefined ? 0 : 1];
    if (tooMany !== undefined) {
      throw new UsageError(`nothing is known of the word ${shortened(tooMany)}; options begin with --`);
    }
    this.word = free[0];
  }

  one(name: string): string | undefined {
    return this.options.get(name)?.[0];
  }

  required(name: string): string {
    const value = this.one(name);
    if (value === undefined) throw new UsageError(`--${name} is missing`);
    return value;
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const text = this.one(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (!Number.isInteger(value) || value < min || value > max) {
      throw new UsageError(`--${name} must be a whole number from ${min} to ${max}, not ${shortened(text)}`);
    }
    return value;
  }

  /** One of some words; the first where the option is not given. */
  choice<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word {
    const text = this.one(name) ?? words[0];
    const chosen = words.find((word) => word === text);
    if (chosen === undefined) throw new UsageError(`--${name} is ${list(words)}, not ${shortened(text)}`);
    return chosen;
  }

  /** name=value pairs with commas between them, from any number of options; a value may hold commas itself. */
  assignments(name: string): Readonly<Record<string, string>> {
    const pairs = (this.options.get(name) ?? []).flatMap((text) =>
      text.split(/,(?=\s*\w+=(?!=))/).map((part) => splitOnce(part.trim(), '=')),
    );
    const values: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const [key, value] of pairs) {
      if (key === '' || value === undefined) {
        throw new UsageError(
          `--${name} needs name=value, not ${shortened(value === undefined ? key : `=${value}`)}`,
        );
      }
      if (value === '') throw new UsageError(`--${name} gives ${shortened(key)} no value`);
      if (key in values) throw new UsageError(`--${name} gives ${shortened(key)} more than once`);
      values[key] = value;
    }
    return values;
  }
}

/** Numbers, written with commas where there are several. */
export function numbers(text: string, what: string, count?: number): number[] {
  const values = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (values.some(Number.isNaN) || (count !== undefined && values.length !== count)) {
    const wanted = count === 1 ? 'a number' : `${count ?? 'some'} numbers with commas`;
    const written = text.trim() === '' ? 'nothing' : shortened(text);
    throw new UsageError(`${what} must be ${wanted}, not ${written}`);
  }
  return values;
}

/** "a, b or c" */
export function list(names: readonly string[]): string {
  return listed(names, 'or');
}

const longestEcho = 80;

/** What was written, short enough for a line. */
export function shortened(text: string): string {
  return beginningOf(text, longestEcho);
}

function splitOnce(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
