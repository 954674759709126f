import { describe, expect, test } from 'vitest';
import { palettes } from '../../src/core/palettes';
import type { Ramp } from '../../src/core/palettes/palette';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { rgb, tintAt } from '../../src/scene/materials/ramp';
import { tintsOf } from '../../src/scene/materials/tints';

/** 255 times the entry of a table of 256. */
const entry = (ramp: Ramp, index: number) =>
  tintAt(ramp, index / 255).map((channel) => Math.round(255 * channel));

/** Relative luminance as in WCAG 2. */
function luminance(color: string): number {
  const [red, green, blue] = rgb(color).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(Object.entries(palettes))('%s', (_, { tints, nightTints = tints }) => {
  test('names a colour for every place from the lowest to the highest', () => {
    for (const ramp of [tints, nightTints]) {
      const places = ramp.map(([place]) => place);
      expect([places[0], places.at(-1)]).toEqual([0, 1]);
      expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other));
      for (const [, color] of ramp) expect(color).toMatch(/^#[0-9A-F]{6}$/i);
    }
  });
});

// From _viridis_data and _cividis_data of matplotlib 3.11, times 255; entries 128 and 203 lie between two stops.
const published: Readonly<Record<'viridis' | 'cividis', Readonly<Record<number, readonly number[]>>>> = {
  viridis: { 0: [68, 1, 84], 65: [58, 83, 139], 128: [33, 145, 140], 203: [119, 209, 83], 255: [253, 231, 37] },
  cividis: { 0: [0, 34, 78], 65: [68, 79, 108], 128: [125, 124, 120], 203: [199, 183, 103], 255: [254, 232, 56] },
}; // prettier-ignore

test.each(['viridis', 'cividis'] as const)('%s is the published one by day', (id) => {
  for (const [index, color] of Object.entries(published[id])) {
    const drawn = entry(palettes[id].tints, Number(index));
    drawn.forEach((channel, k) => expect(Math.abs(channel - color[k])).toBeLessThanOrEqual(1));
  }
});

test('grey has no colour, and even steps of CIE lightness', () => {
  for (const [place, color] of palettes.grey.tints) {
    expect(new Set(rgb(color)).size).toBe(1);
    const lightness = 116 * Math.cbrt(luminance(color)) - 16;
    expect(Math.abs(lightness - (20 + 76 * place))).toBeLessThan(0.3);
  }
});

test('snow is no blank paper: the highest ground is told from the lightest there could be, in both themes', () => {
  for (const theme of ['paper', 'night'] as const) {
    expect(luminance(tintsOf(false, 'relief', theme).at(-1)![1])).toBeLessThan(0.9);
  }
});

describe.each(['viridis', 'cividis', 'grey'] as const)('%s', (id) => {
  test.each(['paper', 'night'] as const)('rises in light with the height: %s', (theme) => {
    const lights = tintsOf(false, id, theme).map(([, color]) => luminance(color));
    for (let k = 1; k < lights.length; k++) expect(lights[k]).toBeGreaterThan(lights[k - 1]);
  });

  test('does not outshine the page by night', () => {
    const [paper, night] = (['paper', 'night'] as const).map((theme) => tintsOf(false, id, theme));
    expect(night[0]).toEqual([0, paper[0][1].toLowerCase()]);
    expect(luminance(night.at(-1)![1])).toBeLessThan(0.6 * luminance(paper.at(-1)![1]));
  });
});

test('a difference keeps its own ramp, whose middle is zero', () => {
  for (const theme of ['paper', 'night'] as const) {
    expect(tintsOf(true, 'viridis', theme)).toBe(tintsOf(true, 'relief', theme));
    expect(tintsOf(false, 'viridis', theme)).not.toBe(tintsOf(false, 'relief', theme));
  }
});

test('a link chooses it; another name is told', () => {
  const of = (palette: string) => parseExperiment({ view: { palette } });
  expect(of('cividis').experiment.view.palette).toBe('cividis');
  expect([of('jet').experiment.view.palette, of('jet').notices.length]).toEqual(['relief', 1]);
});
