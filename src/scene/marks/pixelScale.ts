import { PerspectiveCamera, type Camera } from 'three';

/** The scale that makes a sprite without size attenuation one CSS pixel wide in a pane this many CSS pixels high. */
export function pixelScale(camera: Camera, height: number): number {
  if (!(camera instanceof PerspectiveCamera)) return 2 / height;
  return (2 * Math.tan((camera.fov * Math.PI) / 360)) / height;
}
