import { expect, test } from 'vitest';
import { roomyTicks } from '../../../src/panels/stage/roomyTicks';

const ticks = (labels: readonly string[]) =>
  labels.map((label, index) => ({ label, position: index / (labels.length - 1) }));
const labelsOf = (labels: readonly string[]) => roomyTicks(ticks(labels), 270, 16).map(({ label }) => label);

test('short labels all stay', () => {
  expect(labelsOf(['0', '20', '40', '60', '80'])).toEqual(['0', '20', '40', '60', '80']);
});

test('of long ones as many stay as neither cover each other nor leave the panel', () => {
  const long = ['−1.2e124', '−1e124', '−8e123', '−6e123', '−4e123', '−2e123', '0'];
  // They are 45 pixels apart, 39.6 wide (the first 52.8), and want 6 between them.
  expect(labelsOf(long)).toEqual(['−1e124', '−6e123', '−2e123', '0']);
});
