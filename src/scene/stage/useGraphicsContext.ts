import { useThree } from '@react-three/fiber';
import { useEffect, useState } from 'react';

/** The drawing context of the canvas: browsers take it away when the graphics card is reset, and mostly give it back. */
export interface GraphicsContext {
  readonly isLost: boolean;
  /** How often it came back: what was rendered into textures before is gone. */
  readonly returns: number;
}

/**
 * Follows the context of the canvas around this component; the renderer has seen to itself when it is told to be back.
 * `onLost` is for giving up what was made in the context: later that would be a mistake in the next one. Must be stable.
 */
export function useGraphicsContext(onLost?: () => void): GraphicsContext {
  const canvas = useThree((state) => state.gl.domElement);
  const invalidate = useThree((state) => state.invalidate);
  const [context, setContext] = useState<GraphicsContext>({ isLost: false, returns: 0 });
  useEffect(() => {
    const lose = () => {
      onLost?.();
      setContext((before) => ({ ...before, isLost: true }));
    };
    const come = () => {
      setContext(({ returns }) => ({ isLost: false, returns: returns + 1 }));
      invalidate();
    };
    canvas.addEventListener('webglcontextlost', lose);
    canvas.addEventListener('webglcontextrestored', come);
    return () => {
      canvas.removeEventListener('webglcontextlost', lose);
      canvas.removeEventListener('webglcontextrestored', come);
    };
  }, [canvas, invalidate, onLost]);
  return context;
}
