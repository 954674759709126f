import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { isVisible } from '../../../src/core/surface/rayHit';
import { surfaceFromField } from '../../../src/core/surface/surface';
import { worldFromUnit } from '../../../src/core/surface/world';
import { eyeAt, firstCamera, type Bearing } from '../../../src/scene/camera/firstCamera';
import { frameBlock, TARGET } from '../../../src/scene/camera/frameBlock';
import { fieldOf } from '../../core/surface/field';

const SMOOTH = { piecewiseConstant: false };
const hills = surfaceFromField(
  fieldOf((a, b) => Math.sin(7 * a) * Math.cos(6 * b) + a, 65),
  'linear',
  SMOOTH,
);

describe('firstCamera', () => {
  it('looks from the south-west, so that the sun stands to the left', () => {
    const { azimuth, elevation } = firstCamera([hills]);
    expect(azimuth).toBeGreaterThanOrEqual(205);
    expect(azimuth).toBeLessThanOrEqual(245);
    expect(elevation).toBeGreaterThanOrEqual(35);
    expect(elevation).toBeLessThanOrEqual(42);
  });

  it('turns until the minimum is in sight', () => {
    // A pillar stands between the usual eye and the bottom of a cone.
    const cone = (a: number, b: number): number => 0.8 * Math.hypot(a - 0.5, b - 0.5);
    const pillar = (a: number, b: number): number => Math.exp(-6000 * ((a - 0.46) ** 2 + (b - 0.44) ** 2));
    const hidden = surfaceFromField(
      fieldOf((a, b) => cone(a, b) + pillar(a, b), 129),
      'linear',
      SMOOTH,
    );
    const bottom = worldFromUnit(hidden, 0.5, 0.5);
    expect(isVisible(hidden, bottom, eyeAt({ azimuth: 214, elevation: 35 }, 8))).toBe(false);
    expect(isVisible(hidden, bottom, eyeAt(firstCamera([hidden]), 8))).toBe(true);
  });

  it('fills an upright pane more than the usual view does, and still shows the valley', () => {
    const pane = { width: 380, height: 400 };
    const filled = (bearing: Bearing): number => {
      const none = { left: 0, right: 0, top: 0, bottom: 0 };
      const { distance } = frameBlock([hills], bearing, pane, none, 20, false);
      const camera = new PerspectiveCamera(20, pane.width / pane.height, 0.1, 100);
      const { x, y, z } = eyeAt(bearing, distance);
      camera.position.set(x, y, z).add(TARGET);
      camera.lookAt(TARGET);
      camera.updateMatrixWorld();
      const corners = [-1, 1].flatMap((east) => [-1, 1].map((south) => new Vector3(east, 0, south)));
      const heights = corners.map((corner) => corner.project(camera).y);
      return Math.max(...heights) - Math.min(...heights);
    };
    const bearing = firstCamera([hills], pane);
    expect(filled(bearing)).toBeGreaterThan(1.15 * filled(firstCamera([hills])));
    const lowest = worldFromUnit(
      hills,
      (hills.heights.indexOf(0) % 65) / 64,
      Math.floor(hills.heights.indexOf(0) / 65) / 64,
    );
    expect(isVisible(hills, lowest, eyeAt(bearing, 8))).toBe(true);
  });

  it('takes the usual view of a range without finite points', () => {
    const open = surfaceFromField(
      fieldOf(() => NaN),
      'linear',
      SMOOTH,
    );
    expect(firstCamera([open])).toEqual({ azimuth: 214, elevation: 35 });
  });
});

describe('frameBlock', () => {
  it.each([
    [
      { width: 1440, height: 900 },
      { left: 328, right: 312, top: 60, bottom: 150 },
    ],
    [
      { width: 390, height: 844 },
      { left: 0, right: 0, top: 96, bottom: 456 },
    ],
    [
      { width: 844, height: 390 },
      { left: 0, right: 320, top: 0, bottom: 0 },
    ],
  ])('fits block and summit into what panels leave free of %o', (canvas, insets) => {
    const bearing = { azimuth: 214, elevation: 35 };
    const { distance, shift } = frameBlock([hills], bearing, canvas, insets, 20);
    const camera = new PerspectiveCamera(20, canvas.width / canvas.height, 0.1, 100);
    const eye = eyeAt(bearing, distance);
    camera.position.set(eye.x, eye.y, eye.z).add(TARGET);
    camera.lookAt(TARGET);
    camera.setViewOffset(canvas.width, canvas.height, -shift.x, -shift.y, canvas.width, canvas.height);
    camera.updateMatrixWorld();
    for (let k = 0; k < 65 * 65; k++) {
      const { x, y, z } = worldFromUnit(hills, (k % 65) / 64, Math.floor(k / 65) / 64);
      const place = new Vector3(x, y, z).project(camera);
      const [right, down] = [(0.5 + 0.5 * place.x) * canvas.width, (0.5 - 0.5 * place.y) * canvas.height];
      expect(right).toBeGreaterThan(insets.left);
      expect(right).toBeLessThan(canvas.width - insets.right);
      expect(down).toBeGreaterThan(insets.top);
      expect(down).toBeLessThan(canvas.height - insets.bottom);
    }
  });
});
