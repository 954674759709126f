import { useLayoutEffect, useState } from 'react';
import { SizeObserver } from '../../state/browser/sizeObserver';

export interface ElementSize {
  readonly width: number;
  readonly height: number;
}

/** The size of an element in CSS pixels, from the first render on. */
export function useElementSize(element: HTMLElement): ElementSize {
  const [known, setKnown] = useState(() => sizeOf(element));
  useLayoutEffect(() => {
    const measure = () =>
      setKnown((before) => {
        const now = sizeOf(element);
        return before.width === now.width && before.height === now.height ? before : now;
      });
    measure();
    const observer = new SizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return known;
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): ElementSize {
  return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
}
