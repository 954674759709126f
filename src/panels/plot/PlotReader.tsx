import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import styles from './Plot.module.css';

export interface PlotReading {
  /** What is read. */
  readonly label: string;
  /** The values at the place, or what to do to read some. */
  readonly words: string;
  /** The places that can be read run from 0 to this one. */
  readonly last: number;
  /** Undefined while nothing is read. */
  readonly place: number | undefined;
  onPlace(place: number | undefined): void;
  /** The place before the first one by the keyboard; the middle unless given. */
  readonly rest?: number;
  /** How many places the arrow keys move with Shift, and the page keys. */
  readonly strides: { readonly shift: number; readonly page: number };
  /** What a place is called as a number; the place itself unless given. */
  numberAt?(place: number): number;
}

interface PlotReaderProps {
  readonly reading: PlotReading;
  readonly placeUnder: (event: PointerEvent) => number;
  readonly children: ReactNode;
}

/** A drawing that is read place by place, by the pointer or the arrow keys. */
export function PlotReader({ reading, placeUnder, children }: PlotReaderProps) {
  const { label, words, last, place, onPlace, strides, numberAt = (at) => at } = reading;
  const now = place ?? reading.rest ?? Math.round(last / 2);
  const within = (at: number) => Math.min(Math.max(at, 0), last);
  const step = (event: KeyboardEvent): void => {
    const { shift, page } = strides;
    const by = { ArrowLeft: -1, ArrowRight: 1, PageDown: -page, PageUp: page }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onPlace(within(now + by * (event.shiftKey ? shift : 1)));
  };
  return (
    <div
      className={styles.plot}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuetext={words}
      aria-valuemin={numberAt(0)}
      aria-valuemax={numberAt(last)}
      aria-valuenow={numberAt(within(now))}
      onKeyDown={step}
      onPointerMove={(event) => onPlace(placeUnder(event))}
      onPointerLeave={() => onPlace(undefined)}
      onBlur={() => onPlace(undefined)}
    >
      {children}
    </div>
  );
}
