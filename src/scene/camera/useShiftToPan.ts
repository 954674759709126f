import { CameraControlsImpl } from '@react-three/drei';
import { useEffect, type RefObject } from 'react';

const { ACTION } = CameraControlsImpl;

/** While Shift is down a drag pans, else it orbits. */
export function useShiftToPan(controls: RefObject<CameraControlsImpl | null>): void {
  useEffect(() => {
    const follow = (event: PointerEvent): void => {
      if (controls.current)
        controls.current.mouseButtons.left = event.shiftKey ? ACTION.TRUCK : ACTION.ROTATE;
    };
    // In the capture phase: before the controls see the same press.
    window.addEventListener('pointerdown', follow, true);
    return () => window.removeEventListener('pointerdown', follow, true);
  }, [controls]);
}
