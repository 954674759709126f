import { act, advance, createRoot, extend, type ReconcilerRoot } from '@react-three/fiber';
import type { ReactNode } from 'react';
import * as THREE from 'three';
import {
  InstancedBufferGeometry,
  PerspectiveCamera,
  Sprite,
  type Mesh,
  type Scene,
  type WebGLRenderer,
} from 'three';
import { afterEach, expect, test } from 'vitest';
import { surfaceFromField } from '../../src/core/surface/surface';
import type { Trail as TrailPath } from '../../src/core/walk/trail';
import type { DragHandle } from '../../src/scene/marks/dragHandles';
import { Markers } from '../../src/scene/marks/Markers';
import { StartMark } from '../../src/scene/marks/SpotMark';
import { Trail } from '../../src/scene/path/Trail';
import { fieldOf } from '../core/surface/field';

/*
 * What stands in the scene, without WebGL: the renderer draws nothing.
 */

extend(THREE as never);
const surface = surfaceFromField(fieldOf((a, b) => a + b, 33), 'linear', { piecewiseConstant: false }); // prettier-ignore
const domain = { a: [0, 1], b: [0, 1] } as const;
const size = { width: 400, height: 400, top: 0, left: 0 };
let root: ReconcilerRoot<HTMLCanvasElement> | undefined;
afterEach(() => root?.unmount());

async function graphOf(children: ReactNode): Promise<Scene> {
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  const renderer = { domElement: canvas, render() {}, setSize() {}, setPixelRatio() {}, dispose() {} };
  root = createRoot(canvas);
  const camera = new PerspectiveCamera(20, 1, 0.1, 100);
  camera.position.set(0, 8, 0.001);
  camera.lookAt(0, 0, 0);
  await root.configure({ gl: renderer as unknown as WebGLRenderer, size, frameloop: 'never', camera });
  let store: ReturnType<typeof root.render>;
  await act(async () => {
    store = root!.render(children);
  });
  advance(0);
  return store!.getState().scene;
}

const trailOf = (points: number[], end: TrailPath['end'] = 'done'): TrailPath => ({
  points: Float64Array.from(points),
  loss: new Float64Array(points.length / 2),
  gradientNorm: new Float64Array(points.length / 2),
  rate: new Float64Array(points.length / 2),
  seen: {},
  end,
  verdict: 'walking',
  evaluations: { values: 0, gradients: 0, hessians: 0 },
});

const constant = (trail: TrailPath) => () => trail;
const look = { surface, domain, casing: '#ffffff', insets: { left: 0, right: 0, top: 0, bottom: 0 } };
const handleThat = (): DragHandle => ({ take: () => () => {}, place: undefined });
const names = () => [...document.querySelectorAll('[data-part=name]')].map(({ textContent }) => textContent);

test('a marker stands on the ground at its step, and its handle and name with it', async () => {
  const handle = handleThat();
  const walker = {
    trailNow: constant(trailOf([0.5, 0.5, 0.75, 0.5])),
    slot: 0,
    color: '#cc3300',
    name: 'SGD',
    handle,
  };
  const scene = await graphOf(<Markers {...look} walkers={[walker]} theme="paper" stepNow={() => 0.5} />);
  const [marker] = markersOf(scene);
  const place = marker.parent!.position;
  expect(place.x).toBeCloseTo(2 * 0.625 - 1, 2);
  expect(place.z).toBeCloseTo(0, 2);
  expect(handle.place!.x).toBeGreaterThan(200);
  expect(handle.place!.y).toBeCloseTo(200, -1);
  expect(names()).toEqual(['SGD']);
});

test('a walker that has left stays as a ghost at the rim and says so, one that never was there is not drawn', async () => {
  const walkers = [
    { trailNow: constant(trailOf([0.5, 0.5, 1.5, 0.5])), slot: 0, color: '#cc3300', name: 'SGD' },
    {
      trailNow: constant(trailOf([0.5, 0.5, NaN, NaN], 'diverged')),
      slot: 1,
      color: '#3344cc',
      name: 'Momentum',
    },
    { trailNow: constant(trailOf([3, 3, 4, 4])), slot: 2, color: '#990066', name: 'Adam' },
  ];
  const scene = await graphOf(<Markers {...look} walkers={walkers} theme="paper" stepNow={() => 1} />);
  const markers = markersOf(scene);
  expect(markers[0].parent!.position.x).toBeCloseTo(1, 2);
  expect(markers.map(({ parent }) => parent!.parent!.visible)).toEqual([true, true, false]);
  expect(markers[0].material.opacity).toBeLessThan(0.5);
  expect(names().slice(0, 2)).toEqual(['SGD left here', 'Momentum diverged']);
});

test('names that come after their markers lie on none of them', async () => {
  let isWalked = false;
  const trail = trailOf([0.5, 0.5]);
  const walkers = ['SGD', 'Momentum'].map((name, slot) => ({
    trailNow: () => (isWalked ? trail : undefined),
    slot,
    color: '#cc3300',
    name,
    handle: handleThat(),
  }));
  await graphOf(<Markers {...look} walkers={walkers} theme="paper" stepNow={() => 0} />);
  isWalked = true;
  advance(1);
  const labels = [...document.querySelectorAll<HTMLElement>('[data-part=name]')];
  const overlaps = labels.flatMap((label) => {
    const [, x, y] = /translate\((.+?)px, (.+?)px\)/.exec(label.style.transform)!.map(Number);
    return walkers.filter(({ handle: { place } }) => {
      const isBeside = x > place!.x + 8 || x + label.offsetWidth < place!.x - 8;
      return !isBeside && Math.abs(y - place!.y) < 8;
    });
  });
  expect(labels.map(({ offsetWidth }) => offsetWidth > 20)).toEqual([true, true]);
  expect(overlaps).toEqual([]);
});

test('a trail is a casing under its colour, and stays faintly visible where a ridge hides it', async () => {
  const path = Float64Array.of(0.1, 0.1, 0.9, 0.9);
  const scene = await graphOf(
    <Trail {...look} pointsNow={() => path} color="#cc3300" stepNow={() => 1} slot={2} />,
  );
  const lines = meshesOf(scene).filter(({ geometry }) => geometry instanceof InstancedBufferGeometry);
  const counts = lines.map(({ geometry }) => (geometry as InstancedBufferGeometry).instanceCount);
  expect(new Set(counts).size).toBe(1);
  expect(counts[0]).toBeGreaterThan(20);
  const passes = lines.map(({ material, renderOrder }) => ({
    ...(material as never as { userData: object }).userData,
    renderOrder,
  }));
  const hidden = passes.find((pass) => 'hidden' in pass) as unknown as {
    renderOrder: number;
    opacity: number;
  };
  expect(hidden.opacity).toBeGreaterThan(0.3);
  const [casing, core] = passes.filter((pass) => !('hidden' in pass)) as unknown as {
    width: number;
    renderOrder: number;
  }[];
  expect(casing.width).toBeGreaterThan(core.width);
  expect(casing.renderOrder).toBeLessThan(core.renderOrder);
  expect(hidden.renderOrder).toBeLessThan(casing.renderOrder);
});

test('a start outside of the region is not there, nor can it be held', async () => {
  const handle = handleThat();
  const scene = await graphOf(
    <StartMark surface={surface} ink="#000000" casing="#ffffff" pointNow={() => undefined} handle={handle} />,
  );
  expect(markersOf(scene)[0].parent!.visible).toBe(false);
  expect(handle.place).toBeUndefined();
});

/** The sprite of every mark, without halos. */
function markersOf(scene: Scene): Sprite[] {
  const sprites: Sprite[] = [];
  scene.traverse((object) => object instanceof Sprite && sprites.push(object));
  const parents = [...new Set(sprites.map(({ parent }) => parent!))];
  return parents.map((parent) => parent.children.findLast((child) => child instanceof Sprite)!);
}

function meshesOf(scene: Scene): Mesh[] {
  const meshes: Mesh[] = [];
  scene.traverse((object) => 'isMesh' in object && meshes.push(object as Mesh));
  return meshes;
}
