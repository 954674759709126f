import { useFrame, useThree } from '@react-three/fiber';
import { useLayoutEffect, useRef } from 'react';
import type { BufferPair } from './useSurfaceBuffers';

/** Tells in every frame how far a range has flowed from the surface before into the one now, in place: 1 is there. */
export function useFlow(pair: BufferPair | undefined, seconds: number, show: (morph: number) => void): void {
  const invalidate = useThree((state) => state.invalidate);
  /** In time. */
  const flow = useRef(1);

  useLayoutEffect(() => {
    if (!pair) return;
    const { now, before, refines } = pair;
    if (!refines) flow.current = now === before ? 1 : 0;
    invalidate();
  }, [pair, invalidate]);

  useFrame((_, delta) => {
    // The first frame after a pause reports the whole pause: a flow never leaps by more than a frame of 10 Hz.
    const share = seconds > 0 ? Math.min(1, flow.current + Math.min(delta, 0.1) / seconds) : 1;
    flow.current = share;
    show(share * share * (3 - 2 * share));
    if (share < 1) invalidate();
  });
}
