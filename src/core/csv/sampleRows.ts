import { random } from '../math/random';
import type { SettingValues } from '../settings';
import { csvLimits, usualSeparator } from './readCells';
import { itemsOf } from './readJson';
import { readingOf, separators } from './reading';
import { scanRows } from './scanRows';

/** A text with as many rows as are read, and how many there were; those of a longer one are drawn, each as likely. */
export interface SampledText {
  readonly text: string;
  /** Undefined where all rows are there. */
  readonly drawnFrom: number | undefined;
}

/** The same text always gives the same rows. */
const seed = 1;

/** Draws rows of a text that has more than are read; its first row and what comes before it stay. */
export function sampleRows(text: string, settings: SettingValues): SampledText {
  const whole: SampledText = { text, drawnFrom: undefined };
  const items = itemsOf(text.replace(/^\ufeff/, ''));
  if (items) {
    const count = drawnCount(items.length, text.length);
    if (count === items.length) return whole;
    return { text: JSON.stringify(drawn(items, count)), drawnFrom: items.length };
  }
  const reading = readingOf(settings);
  const separator = reading.separator === 'auto' ? usualSeparator(text) : separators[reading.separator];
  const places: (readonly [start: number, end: number])[] = [];
  scanRows(text, separator, reading, ({ start, end }) => places.push([start, end]) > 0);
  const [first, ...others] = places;
  const count = first ? drawnCount(others.length, text.length) : others.length;
  if (count === others.length) return whole;
  const rows = drawn(others, count).map(([start, end]) => text.slice(start, end));
  return { text: `${[text.slice(0, first[1]), ...rows].join('\n')}\n`, drawnFrom: others.length };
}

/** As many rows as are read, fewer where they are long. */
function drawnCount(rows: number, characters: number): number {
  const room = Math.floor((0.95 * csvLimits.characters * rows) / Math.max(characters, 1));
  return characters <= csvLimits.characters
    ? Math.min(rows, csvLimits.rows)
    : Math.min(rows, csvLimits.rows, room);
}

/** So many of the items in their order (selection sampling, Knuth, The Art of Computer Programming 3.4.2, algorithm S). */
function drawn<Item>(items: readonly Item[], count: number): Item[] {
  const { uniform } = random(seed);
  let wanted = count;
  return items.filter((_, index) => {
    const isDrawn = (items.length - index) * uniform() < wanted;
    wanted -= isDrawn ? 1 : 0;
    return isDrawn;
  });
}
