import { createPortal, useFrame, useThree, type ComputeFunction } from '@react-three/fiber';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  type ReactNode,
} from 'react';
import { Scene } from 'three';
import { forget } from './forget';
import { createPaneFade } from './paneFade';
import { useElementSize, type ElementSize } from './useElementSize';
import { useGraphicsContext } from './useGraphicsContext';

/** Drawn after the canvas has been cleared. */
const AFTER_CLEARING = 2;
const PaneElement = createContext<HTMLElement | undefined>(undefined);

export interface PaneProps {
  /** Where on the canvas: an element that lies over it and lets the pointer through. */
  readonly element: HTMLElement;
  /** Whether the picture fades out at the border: other panes are beside it. */
  readonly fades?: boolean;
  readonly children: ReactNode;
}

/**
 * A scene of its own in a part of the canvas, wherever the page lays its element out. All panes share camera and
 * canvas; inside, `size` is the pane's, and the pointer acts only in the pane that it is over.
 */
export function Pane({ element, fades = false, children }: PaneProps) {
  const scene = useMemo(() => new Scene(), []);
  const size = useElementSize(element);
  useGraphicsContext(useCallback(() => forget(scene), [scene]));
  const compute: ComputeFunction = ({ clientX, clientY }, { pointer, raycaster, camera }) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [(clientX - left) / width, (clientY - top) / height];
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) return;
    raycaster.setFromCamera(pointer.set(2 * x - 1, 1 - 2 * y), camera);
  };
  const place = { ...size, top: 0, left: 0 };
  return (
    <PaneElement value={element}>
      {createPortal(
        <>
          <Resize size={size} />
          {children}
          <Draw element={element} fades={fades} />
        </>,
        scene,
        { size: place, events: { compute } },
      )}
    </PaneElement>
  );
}

/** The element in whose CSS pixels the scene is drawn: the pane's, or the canvas. */
export function usePaneElement(): HTMLElement {
  const canvas = useThree((state) => state.gl.domElement);
  return useContext(PaneElement) ?? canvas;
}

/** A pane moves with whatever scrolls. */
function useRedrawOnScroll(): void {
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    const redraw = () => invalidate();
    window.addEventListener('scroll', redraw, { capture: true, passive: true });
    return () => window.removeEventListener('scroll', redraw, true);
  }, [invalidate]);
}

/** A portal takes another size only when its parent changes: it is told here. */
function Resize({ size: { width, height } }: { size: ElementSize }) {
  const set = useThree((state) => state.set);
  const invalidate = useThree((state) => state.invalidate);
  useLayoutEffect(() => {
    set({ size: { width, height, top: 0, left: 0 } });
    invalidate();
  }, [set, invalidate, width, height]);
  return null;
}

function Draw({ element, fades }: { element: HTMLElement; fades: boolean }) {
  const fade = useMemo(createPaneFade, []);
  useEffect(() => fade.dispose, [fade]);
  useGraphicsContext(fade.dispose);
  useRedrawOnScroll();
  useFrame(({ gl, scene, camera }) => {
    const canvas = gl.domElement.getBoundingClientRect();
    const { left, right, bottom, width, height } = element.getBoundingClientRect();
    if (right < canvas.left || left > canvas.right) return;
    const corner = [left - canvas.left, canvas.bottom - bottom] as const;
    gl.setViewport(...corner, width, height);
    gl.setScissor(...corner, width, height);
    gl.setScissorTest(true);
    gl.render(scene, camera);
    if (fades) fade.draw(gl, width, height);
    gl.setScissorTest(false);
  }, AFTER_CLEARING);
  return null;
}
