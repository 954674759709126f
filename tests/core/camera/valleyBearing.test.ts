import { expect, test } from 'vitest';
import { valleyBearing } from '../../../src/core/camera/valleyBearing';
import { surfaceFromField } from '../../../src/core/surface/surface';
import { fieldOf } from '../surface/field';

/** A valley along a direction of the compass, which falls towards it. */
function valleyTo(heading: number) {
  const [east, north] = [Math.sin((heading * Math.PI) / 180), Math.cos((heading * Math.PI) / 180)];
  const field = fieldOf((a, b) => {
    const [x, y] = [a - 0.5, b - 0.5];
    return 4 * (x * north - y * east) ** 2 - 0.02 * (x * east + y * north);
  }, 65);
  return surfaceFromField(field, 'linear', { piecewiseConstant: false });
}

test.each([0, 30, 60, 90, 120, 150])(
  'looks along a valley to %i degrees, from one of its ends',
  (heading) => {
    const { azimuth, elevation } = valleyBearing({ surfaces: [valleyTo(heading)], starts: [] });
    const off = Math.abs((azimuth - heading) % 180);
    expect(Math.min(off, 180 - off)).toBeLessThan(8);
    expect(elevation).toBeLessThan(35);
  },
);

test('a level range has a valley too', () => {
  const level = surfaceFromField(fieldOf(() => 1), 'linear', { piecewiseConstant: false }); // prettier-ignore
  const { azimuth, elevation } = valleyBearing({ surfaces: [level], starts: [] });
  expect(Number.isFinite(azimuth) && Number.isFinite(elevation)).toBe(true);
});
