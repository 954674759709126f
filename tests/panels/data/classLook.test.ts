import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mostClasses } from '../../../src/core/csv/columns';
import { classLooks } from '../../../src/panels/data/classLook';
import { shapePath } from '../../../src/signs/walkerSlot';

const tokens = readFileSync('src/app/theme/tokens.css', 'utf8');
const colorsOf = (theme: string, names: readonly string[]) => {
  const block = new RegExp(`\\[data-massif='${theme}'\\] \\{(.*?)\\n\\}`, 's').exec(tokens)![1];
  return names.map((name) => new RegExp(`${name}: (#[0-9a-f]{6});`).exec(block)![1]);
};
const linear = (hex: string) =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
/** Contrast of WCAG 2. */
function contrast(one: string, other: string): number {
  const [low, high] = [one, other]
    .map((hex) => linear(hex).reduce((sum, part, k) => sum + part * [0.2126, 0.7152, 0.0722][k], 0))
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
/** Distance in OKLab (Ottosson 2020). */
function distance(one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => {
    const [red, green, blue] = linear(hex);
    const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  });
  return Math.hypot(...a.map((part, k) => part - b[k]));
}

describe('as many classes as can be told apart', () => {
  test('have a shape of their own', () => {
    expect(classLooks.length).toBe(mostClasses);
    expect(new Set(classLooks.map(({ shape }) => shapePath(shape, 3))).size).toBe(mostClasses);
  });

  test.each(['paper', 'night'])('have a colour of their own that is seen on %s', (theme) => {
    const [panel, ...colors] = colorsOf(theme, ['--panel', ...classLooks.map(({ color }) => color)]);
    for (const color of colors) expect(contrast(color, panel), color).toBeGreaterThan(3);
    colors.forEach((one, at) => {
      for (const other of colors.slice(at + 1))
        expect(distance(one, other), `${one} ${other}`).toBeGreaterThan(0.075);
    });
  });
});
