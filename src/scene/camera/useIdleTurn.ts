import type { CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef, type RefObject } from 'react';
import { MathUtils } from 'three';

/** Milliseconds without a touch of anything. */
const IDLE = 90_000;
/** Degrees a second, and in all. */
const [SPEED, WHOLE] = [2.5, 360];
const touches = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart', 'resize'] as const;

/** Where nobody touches anything for long the range turns once around, slowly; any touch ends it. */
export function useIdleTurn(controls: RefObject<CameraControlsImpl | null>, isWanted: boolean): void {
  const invalidate = useThree((state) => state.invalidate);
  const left = useRef(0);
  useEffect(() => {
    if (!isWanted) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      left.current = 0;
      clearTimeout(timer);
      timer = setTimeout(() => {
        left.current = WHOLE;
        invalidate();
      }, IDLE);
    };
    wait();
    for (const touch of touches) window.addEventListener(touch, wait, { capture: true, passive: true });
    return () => {
      left.current = 0;
      clearTimeout(timer);
      for (const touch of touches) window.removeEventListener(touch, wait, true);
    };
  }, [isWanted, invalidate]);
  useFrame((_, delta) => {
    if (left.current <= 0 || !controls.current) return;
    const turn = Math.min(left.current, SPEED * Math.min(delta, 0.1));
    left.current -= turn;
    void controls.current.rotate(MathUtils.degToRad(turn), 0, false);
    invalidate();
  });
}
