/** What the caller wrote wrong, as one line. */
export class UsageError extends Error {}

/** Words of a command line: positions and --options; a value may be negative, an option without value is an error. */
export class Arguments {
  readonly positions: readonly string[];
  private readonly options = new Map<string, string[]>();

  constructor(words: readonly string[], known: readonly string[]) {
    const positions: string[] = [];
    for (let index = 0; index < words.length; index++) {
      const word = words[index];
      if (!word.startsWith('--')) {
        positions.push(word);
        continue;
      }
      const [name, inline] = splitOnce(word.slice(2), '=');
      if (!known.includes(name)) throw new UsageError(`unknown option --${name}; known are ${list(known)}`);
      const value = inline ?? words[++index];
      if (value === undefined) throw new UsageError(`--${name} needs a value`);
      this.options.set(name, [...(this.options.get(name) ?? []), value]);
    }
    this.positions = positions;
  }

  all(name: string): readonly string[] {
    return this.options.get(name) ?? [];
  }

  one(name: string): string | undefined {
    const values = this.all(name);
    if (values.length > 1) throw new UsageError(`--${name} is given ${values.length} times`);
    return values[0];
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
      throw new UsageError(`--${name} must be a whole number from ${min} to ${max}, not ${text}`);
    }
    return value;
  }

  /** name=value pairs with commas between them, from any number of options; a value may hold commas itself. */
  assignments(name: string): Readonly<Record<string, string>> {
    const pairs = this.all(name).flatMap((text) =>
      text.split(/,(?=\s*\w+=(?!=))/).map((part) => splitOnce(part.trim(), '=')),
    );
    for (const [key, value] of pairs) {
      if (key === '' || value === undefined) throw new UsageError(`--${name} needs name=value, not ${key}`);
    }
    return Object.fromEntries(pairs as [string, string][]);
  }
}

/** Numbers written with commas. */
export function numbers(text: string, what: string, count?: number): number[] {
  const values = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (values.some(Number.isNaN) || (count !== undefined && values.length !== count)) {
    throw new UsageError(`${what} must be ${count ?? 'some'} numbers with commas, not ${text}`);
  }
  return values;
}

/** "a, b or c" */
export function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function splitOnce(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
