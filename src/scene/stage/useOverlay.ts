import { useEffect, useMemo } from 'react';
import { Vector3, type Camera } from 'three';
import styles from './overlay.module.css';
import { usePaneElement } from './Pane';

/** A div over the pane or the canvas, in its CSS pixels, for labels that follow the scene. Removed with the component. */
export function useOverlay(): HTMLDivElement {
  const pane = usePaneElement();
  const overlay = useMemo(() => {
    const div = document.createElement('div');
    div.className = styles.overlay;
    return div;
  }, []);
  useEffect(() => {
    (pane instanceof HTMLCanvasElement ? pane.parentElement : pane)?.append(overlay);
    return () => overlay.remove();
  }, [pane, overlay]);
  return overlay;
}

export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/** Off the picture: where everything behind the eye is. */
const BEHIND: PixelPoint = { x: -1e4, y: -1e4 };

/** World to CSS pixels of the canvas for this frame's camera. */
export function pixelFromWorld(
  camera: Camera,
  { width, height }: { width: number; height: number },
): (x: number, y: number, z: number) => PixelPoint {
  // The renderer does this only when it draws, after the labels have moved.
  camera.updateMatrixWorld();
  const place = new Vector3();
  return (x, y, z) => {
    place.set(x, y, z).project(camera);
    if (place.z > 1) return BEHIND;
    return { x: (0.5 + 0.5 * place.x) * width, y: (0.5 - 0.5 * place.y) * height };
  };
}
