import { PerspectiveCamera, type Camera } from 'three';

/** World units that one CSS pixel spans at the middle of the block, on a canvas this many CSS pixels high. */
export function worldPerPixel(camera: Camera, height: number): number {
  if (!(camera instanceof PerspectiveCamera)) return 2 / height;
  return (2 * Math.tan((camera.fov * Math.PI) / 360) * camera.position.length()) / height;
}
