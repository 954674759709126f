import { useLayoutEffect, useState } from 'react';
import { SizeObserver } from '../../state/browser/sizeObserver';

/** The height of an element in CSS pixels; 0 while there is none. */
export function useHeight(element: HTMLElement | null): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    if (!element) return undefined;
    const measure = () => setHeight(element.offsetHeight);
    measure();
    const observer = new SizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return element ? height : 0;
}
