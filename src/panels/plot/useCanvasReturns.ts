import { useEffect, useState, type RefObject } from 'react';

/** How often a canvas came back after the graphics card was reset: it is blank then, and to be painted anew. */
export function useCanvasReturns(canvas: RefObject<HTMLCanvasElement | null>): number {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const shown = canvas.current;
    const count = () => setReturns((before) => before + 1);
    shown?.addEventListener('contextrestored', count);
    return () => shown?.removeEventListener('contextrestored', count);
  }, [canvas]);
  return returns;
}
