import { cos, log, sin } from './elementary';

export interface Random {
  /** A number in [0, 1) with 53 random bits. */
  uniform(): number;
  /** A standard normal number. */
  normal(): number;
  /** An integer from 0 to below `count`, at most 2^32. */
  integer(count: number): number;
  /** Puts an array into random order, in place, and returns it. */
  shuffle<Item>(items: Item[]): Item[];
  /** A stream of its own for a named purpose: the same name gives the same stream, whatever was drawn before. */
  fork(name: string): Random;
}

const turn = 6.283185307179586;

/**
 * Seeded random numbers, the same everywhere: sfc32 (Chris Doty-Humphrey, PractRand), its state filled by splitmix32.
 * Seeds are numbers; two that agree as 64-bit floats agree here.
 */
export function random(seed: number): Random {
  return stream(mixed(seedWords(seed)));
}

function stream(key: number): Random {
  const next = sfc32(key);
  let spare: number | undefined;

  // 27 bits above 26 bits, over 2^53.
  const uniform = (): number => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;

  // Box and Muller: two uniform numbers make two normal ones; 1 - uniform is never 0.
  const normal = (): number => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    const radius = Math.sqrt(-2 * log(1 - uniform()));
    const angle = turn * uniform();
    spare = radius * sin(angle);
    return radius * cos(angle);
  };

  const integer = (count: number): number => Math.floor(uniform() * count);

  // Fisher and Yates, from the end.
  const shuffle = <Item>(items: Item[]): Item[] => {
    for (let last = items.length - 1; last > 0; last--) {
      const other = integer(last + 1);
      const item = items[last];
      items[last] = items[other];
      items[other] = item;
    }
    return items;
  };

  const fork = (name: string): Random => stream(mixed([key, ...Array.from(name, codePoint)]));

  return { uniform, normal, integer, shuffle, fork };
}

function sfc32(key: number): () => number {
  const fill = splitmix32(key);
  let a = fill();
  let b = fill();
  let c = fill();
  let counter = 1;
  const next = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let warm = 0; warm < 12; warm++) next();
  return next;
}

function splitmix32(key: number): () => number {
  let state = key | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return finish(state);
  };
}

// The finisher of MurmurHash3 (Austin Appleby): every bit of the input moves half of the bits of the output.
function finish(word: number): number {
  let mix = word;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}

// Words in, one word out; the order counts.
function mixed(values: readonly number[]): number {
  let key = 0;
  for (const value of values) key = finish((Math.imul(key, 31) + value + 0x9e3779b9) | 0);
  return key;
}

function seedWords(seed: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, seed);
  return [view.getUint32(0), view.getUint32(4)];
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
