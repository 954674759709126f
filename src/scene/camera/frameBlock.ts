import { PerspectiveCamera, Vector3 } from 'three';
import { eyeAt, type Bearing } from '../../core/camera/bearing';
import { blockOutline } from '../../core/camera/blockOutline';
import { longLens } from '../../core/outlooks/outlook';
import type { Surface } from '../../core/surface/surface';
import type { WorldPoint } from '../../core/surface/world';

/** Pixels at each side of the canvas that panels cover. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Distance of the eye from the target in world units, and the shift of the picture in CSS pixels. */
export interface Frame {
  readonly distance: number;
  readonly shift: { readonly x: number; readonly y: number };
}

/** World units, of a lens of 20 degrees. */
const NEAREST = 3;
const FARTHEST = 60;
const HALVINGS = 24;
/** Room for the value axis at the left and for ticks and names elsewhere, in CSS pixels. */
const LABEL_ROOM: Insets = { left: 58, right: 30, top: 26, bottom: 52 };
/** The same without a value axis. */
const FLOOR_LABEL_ROOM: Insets = { left: 24, right: 24, top: 6, bottom: 50 };
/** Of a small free rectangle labels take at most these shares of its width and its height, at each side. */
const MOST_ASIDE = 0.07;
const MOST_ABOVE = 0.12;
/** A narrower one has no value axis: its ramp stands in the legend. */
const LEAST_WIDTH = 480;

/** The point that the eye looks at: the middle of the block, a little above its foot. */
export const TARGET = new Vector3(0, 0.06, 0);

/** How much farther away a lens shows things as large as the usual one does. */
export function reachOf(fieldOfView: number): number {
  return Math.tan((longLens * Math.PI) / 360) / Math.tan((fieldOfView * Math.PI) / 360);
}

/** Where the middle of the free rectangle lies from that of the canvas, in CSS pixels. */
export function middleOfFree({ left, right, top, bottom }: Insets): Frame['shift'] {
  return { x: 0.5 * (left - right), y: 0.5 * (top - bottom) };
}

/** Whether a value axis has room beside a range on a canvas of this width. */
export function fitsValueAxis(width: number): boolean {
  return width >= LEAST_WIDTH;
}

/** The nearest view from a bearing in which each of the blocks and its labels fit the rectangle free of panels. */
export function frameBlock(
  surfaces: readonly Surface[],
  bearing: Bearing,
  canvas: { width: number; height: number },
  insets: Insets,
  fieldOfView: number,
  hasValueAxis = true,
): Frame {
  const camera = new PerspectiveCamera(
    fieldOfView,
    canvas.width / canvas.height,
    0.1,
    100 * reachOf(fieldOfView),
  );
  const points = surfaces.flatMap(blockOutline);
  const free = freeRectangle(canvas, insets, hasValueAxis ? LABEL_ROOM : FLOOR_LABEL_ROOM);
  const reach = reachOf(fieldOfView);
  let [near, far] = [NEAREST * reach, FARTHEST * reach];
  for (let k = 0; k < HALVINGS; k++) {
    const distance = 0.5 * (near + far);
    const box = pictureBox(points, camera, bearing, distance, canvas);
    if (box.right - box.left <= free.width && box.bottom - box.top <= free.height) far = distance;
    else near = distance;
  }
  const box = pictureBox(points, camera, bearing, far, canvas);
  return {
    distance: far,
    shift: {
      x: free.left + 0.5 * free.width - 0.5 * (box.left + box.right),
      y: free.top + 0.5 * free.height - 0.5 * (box.top + box.bottom),
    },
  };
}

function freeRectangle(canvas: { width: number; height: number }, insets: Insets, room: Insets) {
  const width = Math.max(80, canvas.width - insets.left - insets.right);
  const height = Math.max(80, canvas.height - insets.top - insets.bottom);
  const [top, bottom] = [room.top, room.bottom].map((wanted) => Math.min(wanted, MOST_ABOVE * height));
  const right = Math.min(room.right, MOST_ASIDE * width);
  const left = room === LABEL_ROOM ? room.left : Math.min(room.left, MOST_ASIDE * width);
  return {
    left: insets.left + left,
    top: insets.top + top,
    width: Math.max(40, width - left - right),
    height: height - top - bottom,
  };
}

/** The rectangle in CSS pixels that the points fill in the picture of a camera without shift. */
function pictureBox(
  points: readonly WorldPoint[],
  camera: PerspectiveCamera,
  bearing: Bearing,
  distance: number,
  { width, height }: { width: number; height: number },
) {
  const { x, y, z } = eyeAt(bearing, distance);
  camera.position.set(x, y, z).add(TARGET);
  camera.lookAt(TARGET);
  camera.updateMatrixWorld();
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const place = new Vector3();
  for (const point of points) {
    place.set(point.x, point.y, point.z).project(camera);
    box.left = Math.min(box.left, (0.5 + 0.5 * place.x) * width);
    box.right = Math.max(box.right, (0.5 + 0.5 * place.x) * width);
    box.top = Math.min(box.top, (0.5 - 0.5 * place.y) * height);
    box.bottom = Math.max(box.bottom, (0.5 - 0.5 * place.y) * height);
  }
  return box;
}
