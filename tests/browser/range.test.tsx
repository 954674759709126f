import { Canvas, useFrame } from '@react-three/fiber';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { OrthographicCamera, type WebGLRenderer } from 'three';
import { expect, test } from 'vitest';
import { differenceOf, differenceSurface } from '../../src/core/surface/difference';
import { surfaceFromField, type Surface } from '../../src/core/surface/surface';
import { Range } from '../../src/scene/surface/Range';
import { useSurfaceBuffers } from '../../src/scene/surface/useSurfaceBuffers';
import { RangeMesh } from '../../src/scene/surface/RangeMesh';
import { fieldOf } from '../core/surface/field';
import { show } from './show';

const side = 400;
const gridSize = 129;

type Memory = WebGLRenderer['info']['memory'];

/** Pixels of the block seen from straight above, one byte a channel, west to east and south to north. */
type Pixels = Uint8Array;

test('contour lines run where the loss has their value', async () => {
  const surface = surfaceOf((a) => a * a);
  const pixels = await pictureFromAbove(surface);
  const step = surface.contours.valueStep! * surface.contours.index;
  const row = brightnessAlong(pixels, 0.5);
  for (let loss = step; loss < 0.9; loss += step) {
    const expected = Math.sqrt(loss) * side;
    expect(darkestNear(row, expected), `the index line at ${loss}`).toBeCloseTo(expected, -0.5);
  }
});

test('the lowest tint lies at the minimum', async () => {
  const [a, b] = [0.7, 0.25];
  const pixels = await pictureFromAbove(surfaceOf((x, y) => (x - a) ** 2 + (y - b) ** 2));
  const water = { count: 0, x: 0, y: 0 };
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [red, , blue] = pixels.subarray(4 * (y * side + x));
      if (red > 100 || blue < red + 40) continue;
      water.count += 1;
      water.x += x;
      water.y += y;
    }
  }
  expect(water.count).toBeGreaterThan(50);
  expect(Math.abs(water.x / water.count / side - a)).toBeLessThan(0.03);
  expect(Math.abs(water.y / water.count / side - b)).toBeLessThan(0.03);
});

test('where the loss is not a number the range is open: the plain floor shows', async () => {
  const pixels = await pictureFromAbove(
    surfaceOf((a, b) => (Math.hypot(a - 0.5, b - 0.5) < 0.2 ? NaN : 1 - a)),
  );
  const brightness = brightnessAlong(pixels, 0.5);
  const [west, east] = [0.4 * side, 0.6 * side];
  const hole = brightness.slice(west, east);
  expect(Math.max(...hole) - Math.min(...hole)).toBeLessThan(10);
  expect(Math.abs(brightness[0.2 * side] - hole[0])).toBeGreaterThan(30);
});

test('a difference is marked where it is zero, and its two sides have each their colour', async () => {
  const [first, second] = [surfaceOf((a) => 3 * a), surfaceOf((a) => 1 - a)];
  const surface = differenceSurface(differenceOf(first, second, 'loss'), false);
  const pixels = await pictureFromAbove(surface);
  // Of heights above the lowest of each: 3 a - (1 - a).
  const zero = 0.25 * side;
  expect(darkestNear(brightnessAlong(pixels, 0.5), zero)).toBeCloseTo(zero, -0.5);
  const warmth = (x: number) => {
    const [red, , blue] = pixels.subarray(4 * (0.5 * side * side + Math.round(x * side)));
    return red - blue;
  };
  expect(warmth(0.02)).toBeLessThan(-20);
  expect(warmth(0.9)).toBeGreaterThan(20);
});

test('a range laid over another is seen where it is higher, and hidden where it lies lower', async () => {
  const [surface, over] = [surfaceOf((a) => 1 - a), surfaceOf((a) => a)];
  const mesh = { surface: over, flat: new Uint8Array(over.size ** 2), ink: '#000000', casing: '#ffffff' };
  const [alone, both] = [
    await pictureFromAbove(surface),
    await pictureFromAbove(surface, <RangeMesh {...mesh} flowSeconds={0} />),
  ].map((pixels) => brightnessAlong(pixels, 0.53));
  const changed = (from: number, to: number) => {
    const places = Array.from({ length: (to - from) * side }, (_, x) => from * side + x);
    return places.filter((x) => Math.abs(alone[x] - both[x]) > 3).length / places.length;
  };
  expect(changed(0.02, 0.48)).toBe(0);
  expect(changed(0.52, 0.98)).toBeGreaterThan(0.7);
});

test('ranges and meshes that go leave no texture and no geometry behind', async () => {
  const [surface, over] = [surfaceOf((a) => 1 - a), surfaceOf((a) => a)];
  const mesh = { surface: over, flat: new Uint8Array(over.size ** 2), ink: '#000000', casing: '#ffffff' };
  const memory: Memory[] = [];
  await pictureFromAbove(
    surface,
    <Alternating onMemory={(now) => memory.push(now)}>
      {() => <RangeMesh {...mesh} flowSeconds={0} />}
    </Alternating>,
    24,
  );
  expect(memory.length).toBeGreaterThan(2);
  expect(memory[0].textures).toBeGreaterThan(0);
  expect(new Set(memory.slice(1).map(({ geometries, textures }) => `${geometries} ${textures}`)).size).toBe(
    1,
  );
});

function surfaceOf(loss: (a: number, b: number) => number): Surface {
  return surfaceFromField(fieldOf(loss, gridSize), 'linear', { piecewiseConstant: false });
}

async function pictureFromAbove(surface: Surface, over?: ReactNode, frames = 4): Promise<Pixels> {
  const camera = new OrthographicCamera(-1, 1, 1, -1, 0.1, 20);
  // Ours, not the canvas's, to size: a pixel is a two-hundredth of the world.
  Object.assign(camera, { manual: true });
  camera.position.set(0, 5, 0);
  camera.up.set(0, 0, -1);
  camera.lookAt(0, 0, 0);
  return new Promise((resolve) => {
    show(
      <div style={{ width: side, height: side }}>
        <Canvas flat linear legacy dpr={1} gl={{ antialias: false, alpha: true }} camera={camera}>
          <Ground surface={surface} />
          {over}
          <ReadBack frames={frames} onPixels={resolve} />
        </Canvas>
      </div>,
    );
  });
}

function Ground({ surface }: { surface: Surface }) {
  const flat = useMemo(() => new Uint8Array(surface.size ** 2), [surface]);
  const buffers = useSurfaceBuffers(surface, flat);
  if (!buffers) return null;
  return <Range buffers={buffers} ticksA={[]} ticksB={[]} theme="paper" palette="relief" flowSeconds={0} />;
}

/** Shows its content for some frames and hides it for some, and tells what the renderer holds whenever it is hidden. */
function Alternating({ children, onMemory }: { children: () => ReactNode; onMemory: (now: Memory) => void }) {
  const [isShown, setShown] = useState(true);
  const frame = useRef(0);
  useFrame(({ gl }) => {
    frame.current += 1;
    if (frame.current % 4 !== 0) return;
    if (!isShown) onMemory({ ...gl.info.memory });
    setShown(!isShown);
  });
  return isShown && children();
}

/** Draws by itself and reads the picture back in the same frame, before the browser takes it away. */
function ReadBack({ frames, onPixels }: { frames: number; onPixels: (pixels: Pixels) => void }) {
  let left = frames;
  useFrame(({ gl, scene, camera }) => {
    gl.render(scene, camera);
    if (--left !== 0) return;
    const context = gl.getContext();
    const pixels = new Uint8Array(4 * side * side);
    context.readPixels(0, 0, side, side, context.RGBA, context.UNSIGNED_BYTE, pixels);
    onPixels(pixels);
  }, 1);
  return null;
}

function brightnessAlong(pixels: Pixels, b: number): number[] {
  const start = 4 * side * Math.round(b * side);
  return Array.from({ length: side }, (_, x) => {
    const [red, green, blue] = pixels.subarray(start + 4 * x);
    return red + green + blue;
  });
}

function darkestNear(row: readonly number[], x: number): number {
  const from = Math.round(x) - 8;
  const near = row.slice(from, from + 17);
  return from + near.indexOf(Math.min(...near)) + 0.5;
}
