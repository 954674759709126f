import type { AriaAttributes, KeyboardEvent, ReactNode } from 'react';
import type { Plot } from './plot';

interface PlotReaderProps extends Pick<AriaAttributes, 'aria-label' | 'aria-valuetext'> {
  readonly plot: Plot;
  readonly className: string;
  /** The places that can be read run from 0 to this one. */
  readonly last: number;
  /** What is read; undefined while nothing is. */
  readonly place: number | undefined;
  readonly onPlace: (place: number | undefined) => void;
  /** How many places the arrow keys move with Shift, and the page keys. */
  readonly strides: { readonly shift: number; readonly page: number };
  /** What a place is called as a number; the place itself unless given. */
  readonly numberAt?: (place: number) => number;
  readonly children: ReactNode;
}

/** A drawing that is read place by place, by the pointer or the arrow keys. */
export function PlotReader({
  plot,
  className,
  last,
  place,
  onPlace,
  strides: { shift, page },
  numberAt = (at) => at,
  children,
  ...words
}: PlotReaderProps) {
  const now = place ?? last / 2;
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1, PageDown: -page, PageUp: page }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onPlace(Math.min(Math.max(now + by * (event.shiftKey ? shift : 1), 0), last));
  };
  const { width, height } = plot.room;
  return (
    <div
      className={className}
      role="slider"
      tabIndex={0}
      {...words}
      aria-valuemin={numberAt(0)}
      aria-valuemax={numberAt(last)}
      aria-valuenow={numberAt(now)}
      onKeyDown={step}
      onPointerMove={(event) => onPlace(Math.round(plot.shareUnder(event) * last))}
      onPointerLeave={() => onPlace(undefined)}
      onBlur={() => onPlace(undefined)}
    >
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
        {children}
      </svg>
    </div>
  );
}
