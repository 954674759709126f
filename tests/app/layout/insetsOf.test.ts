import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { insetsOf } from '../../../src/app/layout/insetsOf';

const stylesOf = (path: string) => readFileSync(new URL(`../../../src/${path}`, import.meta.url), 'utf8');

const covered = {
  layout: 'wide',
  panelsHidden: false,
  isMap: false,
  hasDetail: true,
  isCompared: false,
  barHeight: 0,
  viewsOpen: true,
  hasStrip: false,
  sheet: 'half',
} as const;
const insetsAt = (width: number, more = {}) => insetsOf({ ...covered, height: 760, width, ...more });

/** The largest width for which these styles hold such a rule. */
function widest(styles: string, rule: RegExp): number {
  const blocks = styles.split(/@container massif \(max-width: (\d+)px\)/).slice(1);
  const widths = blocks.filter((_, index) => index % 2 === 0 && rule.test(blocks[index + 1])).map(Number);
  return Math.max(...widths);
}

describe('in a low window', () => {
  test.each([
    ['phone', 320, 180],
    ['phone', 200, 200],
    ['landscape', 520, 200],
  ] as const)('%s, %i x %i, a range has room', (layout, width, height) => {
    for (const isCompared of [false, true]) {
      const asked = {
        ...covered,
        layout,
        width,
        height,
        isCompared,
        barHeight: 64,
        sheet: 'transport',
      } as const;
      const { left, right, top, bottom } = insetsOf(asked);
      expect(width - left - right).toBeGreaterThan(150);
      expect(height - top - bottom).toBeGreaterThan(50);
    }
  });
});

describe('compared ranges', () => {
  const compared = { hasDetail: false, isCompared: true, barHeight: 36, viewsOpen: false };
  test('have the room of the folded linked views, and give it back', () => {
    expect(insetsAt(1440, compared).right).toBe(16);
    expect(insetsAt(1440, { ...compared, viewsOpen: true }).right).toBe(332);
  });

  test('stand below their bar, and from above too', () => {
    const one = insetsAt(1440, { hasDetail: false });
    expect(insetsAt(1440, compared).top).toBeGreaterThanOrEqual(one.top + 36);
    expect(insetsAt(1440, { ...compared, isMap: true })).toEqual(insetsAt(1440, compared));
  });
});

test('every view begins where the styles say that the header ends', () => {
  const styles = stylesOf('app/layout/Explorer.module.css');
  const [, usual] = /\.explorer \{[^}]*--header: (\d+)px/.exec(styles)!;
  const [, narrow] = /\[data-layout='narrow'\] \{[^}]*--header: (\d+)px/.exec(styles)!;
  expect(insetsAt(1440).top).toBe(Number(usual));
  expect(insetsAt(1000, { layout: 'medium' }).top).toBe(Number(usual));
  expect(insetsAt(700, { layout: 'narrow' }).top).toBe(Number(narrow));
});

describe('an open catalog', () => {
  test('leaves the range at least 400 pixels on a wide screen', () => {
    for (const width of [1200, 1366, 1440, 1499, 1500, 1920]) {
      const { left, right } = insetsAt(width);
      expect(width - left - right).toBeGreaterThanOrEqual(400);
    }
  });

  test('folds the right column at the same widths as the styles do', () => {
    const tight = widest(
      stylesOf('app/layout/RightColumn.module.css'),
      /\[data-detail\] \.column \{\s*display: none/,
    );
    expect(
      widest(stylesOf('panels/shell/DetailPanel.module.css'), /\.panel \{[^}]*width: calc\(50% - 16px\)/),
    ).toBe(tight);
    expect(insetsAt(tight).right).toBe(16);
    expect(insetsAt(tight + 1).right).toBe(332);
    expect(insetsAt(tight, { hasDetail: false }).right).toBe(332);
  });
});

test('the legend stands below the range, and a map leaves the name of its left axis its room', () => {
  const [view, map] = [false, true].map((isMap) => insetsAt(1440, { hasDetail: false, isMap }));
  const compared = insetsAt(1440, { hasDetail: false, isCompared: true });
  expect(view.bottom - compared.bottom).toBeGreaterThanOrEqual(72);
  expect(map.bottom).toBe(view.bottom);
  expect(map.left - view.left).toBeGreaterThanOrEqual(40);
});

test('one range has the room of the folded linked views', () => {
  const folded = insetsAt(1024, { layout: 'medium', hasDetail: false, viewsOpen: false });
  expect(folded.right).toBe(16);
});
