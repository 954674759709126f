import type { CameraControlsImpl } from '@react-three/drei';
import { useThree } from '@react-three/fiber';
import { useEffect, type RefObject } from 'react';

/** The controls measure a drag and a zoom in the pane under the pointer; a pixel turns as far in any of them. */
export function usePaneUnderPointer(
  controls: RefObject<CameraControlsImpl | null>,
  panes: readonly HTMLElement[],
): void {
  const canvas = useThree((state) => state.gl.domElement);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent | WheelEvent): void => {
      const boxes = panes.map((pane) => pane.getBoundingClientRect());
      const box = boxes.find(
        ({ left, right, top, bottom }) =>
          clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
      );
      if (!box || !controls.current) return;
      const whole = canvas.getBoundingClientRect();
      controls.current.setViewport(box.left - whole.left, whole.bottom - box.bottom, box.width, box.height);
      controls.current.azimuthRotateSpeed = controls.current.polarRotateSpeed = box.height / whole.height;
    };
    // In the capture phase: before the controls see the same press.
    window.addEventListener('pointerdown', follow, true);
    window.addEventListener('wheel', follow, { capture: true, passive: true });
    return () => {
      window.removeEventListener('pointerdown', follow, true);
      window.removeEventListener('wheel', follow, true);
    };
  }, [controls, panes, canvas]);
}
