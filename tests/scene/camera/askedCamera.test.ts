import { Vector3 } from 'three';
import { expect, test } from 'vitest';
import { eyeAt } from '../../../src/core/camera/bearing';
import { cameraAt } from '../../../src/scene/camera/askedCamera';
import { TARGET } from '../../../src/scene/camera/frameBlock';

const framed = 8;
const eyeFrom = (azimuth: number, elevation: number, zoom: number, about: Vector3): Vector3 => {
  const { x, y, z } = eyeAt({ azimuth, elevation }, framed / zoom);
  return new Vector3(x, y, z).add(about);
};

test('the usual target and distance are not told', () => {
  const seen = cameraAt(eyeFrom(214, 35, 1, TARGET), TARGET, framed);
  expect(Object.keys(seen).toSorted()).toEqual(['azimuth', 'elevation']);
  expect(seen.azimuth).toBeCloseTo(214, 9);
  expect(seen.elevation).toBeCloseTo(35, 9);
});

test.each([
  [0, 12, 2, 0.4, -0.3],
  [90, 60, 0.7, -0.9, 0.2],
  [359, 3, 1.5, 0, 0.5],
])(
  'from %i degrees, %i high, %f times as large, what was asked is told again',
  (azimuth, elevation, zoom, x, z) => {
    const about = new Vector3(x, TARGET.y, z);
    const seen = cameraAt(eyeFrom(azimuth, elevation, zoom, about), about, framed);
    expect(seen.azimuth).toBeCloseTo(azimuth, 6);
    expect(seen.elevation).toBeCloseTo(elevation, 6);
    expect(seen.zoom).toBeCloseTo(zoom, 6);
    expect(seen.at!.x).toBeCloseTo(x, 6);
    expect(seen.at!.z).toBeCloseTo(z, 6);
  },
);

test('wherever on the line of sight the controls turn around', () => {
  const eye = eyeFrom(200, 30, 1, TARGET);
  const near = cameraAt(eye, eye.clone().lerp(TARGET, 0.3), framed);
  const { azimuth, elevation } = cameraAt(eye, TARGET, framed);
  expect(near).toEqual({ azimuth: expect.closeTo(azimuth!, 9), elevation: expect.closeTo(elevation!, 9) });
});

test('of one who goes along with somebody the distance is told, and no place', () => {
  const walker = new Vector3(0.5, 0.4, -0.2);
  const seen = cameraAt(eyeFrom(200, 30, 2.5, walker), walker, framed, true);
  expect([seen.zoom, seen.at]).toEqual([expect.closeTo(2.5, 6), undefined]);
});
