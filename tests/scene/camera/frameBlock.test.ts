import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it, test } from 'vitest';
import { insetsOf } from '../../../src/app/layout/insetsOf';
import { layoutFor } from '../../../src/app/layout/layoutFor';
import { eyeAt, type Bearing } from '../../../src/core/camera/bearing';
import { firstBearing } from '../../../src/core/camera/firstBearing';
import { heightField } from '../../../src/core/landscape/heightField';
import { surfacesOf } from '../../../src/core/surface/drawn';
import { surfaceFromField, type Surface } from '../../../src/core/surface/surface';
import { FLOOR, worldFromUnit } from '../../../src/core/surface/world';
import {
  fitsValueAxis,
  frameBlock,
  TARGET,
  type Frame,
  type Insets,
} from '../../../src/scene/camera/frameBlock';
import { experimentOf, planeOf } from '../../core/experiments';
import { fieldOf } from '../../core/surface/field';

const SMOOTH = { piecewiseConstant: false };
const hills = surfaceFromField(
  fieldOf((a, b) => Math.sin(7 * a) * Math.cos(6 * b) + a, 65),
  'linear',
  SMOOTH,
);
const none = { left: 0, right: 0, top: 0, bottom: 0 };
const lens = 20;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A camera that stands as the frame says. */
function cameraOf(bearing: Bearing, { distance, shift }: Frame, { width, height }: Size): PerspectiveCamera {
  const camera = new PerspectiveCamera(lens, width / height, 0.1, 100);
  const { x, y, z } = eyeAt(bearing, distance);
  camera.position.set(x, y, z).add(TARGET);
  camera.lookAt(TARGET);
  camera.setViewOffset(width, height, -shift.x, -shift.y, width, height);
  camera.updateMatrixWorld();
  return camera;
}

/** The rectangle that the corners of the block take in the picture: of its floor, and of the ground above them. */
function cornerBox(surface: Surface, camera: PerspectiveCamera, { width, height }: Size) {
  const corners = [-1, 1].flatMap((x) =>
    [-1, 1].flatMap((z) => {
      const ground = worldFromUnit(surface, 0.5 + 0.5 * x, 0.5 - 0.5 * z).y;
      return [FLOOR, Number.isNaN(ground) ? FLOOR : ground].map((y) => new Vector3(x, y, z).project(camera));
    }),
  );
  const [across, down] = [
    corners.map(({ x }) => (0.5 + 0.5 * x) * width),
    corners.map(({ y }) => (0.5 - 0.5 * y) * height),
  ];
  return {
    width: Math.max(...across) - Math.min(...across),
    height: Math.max(...down) - Math.min(...down),
  };
}

/** How much of what panels leave free the block spans, across and down, as the app frames it. */
function spanned(surface: Surface, canvas: Size, insets: Insets, hasValueAxis: boolean) {
  const room = {
    width: canvas.width - insets.left - insets.right,
    height: canvas.height - insets.top - insets.bottom,
  };
  const bearing = firstBearing({ surfaces: [surface], starts: [] }, room);
  const axis = hasValueAxis && fitsValueAxis(canvas.width);
  const frame = frameBlock([surface], bearing, canvas, insets, lens, axis);
  const box = cornerBox(surface, cameraOf(bearing, frame, canvas), canvas);
  return { across: box.width / room.width, down: box.height / room.height };
}

const drawnOn = {
  hills,
  'the first visit': surfaceOf({}),
  Himmelblau: surfaceOf({ subject: { terrain: { id: 'himmelblau' } } }),
  terraces: surfaceOf({ losses: [{ id: 'counting' }] }),
};

function surfaceOf(description: object): Surface {
  const experiment = experimentOf(description);
  const field = heightField(planeOf(description), 65, experiment.plane.domain);
  return surfacesOf(experiment.view, [field])[0];
}

describe.each(Object.entries(drawnOn))('%s fills', (_name, surface) => {
  test.each([
    [1440, 900, 0.75],
    [1920, 1080, 0.75],
    [1024, 768, 0.75],
    [390, 844, 0.75],
    // Of so little height names and numbers take more.
    [844, 390, 0.7],
  ])('of the free stage of %i x %i more than %f', (width, height, least) => {
    const insets = insetsOf({
      layout: layoutFor({ width, height }),
      width,
      height,
      panelsHidden: false,
      isMap: false,
      hasDetail: false,
      isCompared: false,
      barHeight: 0,
      viewsOpen: width >= 1200,
      hasStrip: false,
      sheet: 'half',
    });
    const { across, down } = spanned(surface, { width, height }, insets, true);
    expect(Math.max(across, down)).toBeGreaterThan(least);
  });

  test('nine tenths of the width of a pane of two at 1440 x 900, whose linked views are folded', () => {
    const insets = insetsOf({
      layout: 'wide',
      width: 1440,
      height: 900,
      panelsHidden: false,
      isMap: false,
      hasDetail: false,
      isCompared: true,
      barHeight: 36,
      viewsOpen: false,
      hasStrip: false,
      sheet: 'half',
    });
    // Below the bar of a pane its name, above its foot: a hundred pixels.
    const pane = {
      width: (1440 - insets.left - insets.right) / 2,
      height: 900 - insets.top - insets.bottom - 100,
    };
    expect(spanned(surface, pane, none, false).across).toBeGreaterThan(0.9);
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
    const camera = cameraOf(bearing, frameBlock([hills], bearing, canvas, insets, lens), canvas);
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
