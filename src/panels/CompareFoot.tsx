import { useRef } from 'react';
import type { Drawn } from '../state/drawn';
import { short } from './format';
import { useCursor } from './useStep';
import './CompareCell.css';

interface CompareFootProps {
  readonly drawn: Drawn;
  /** The index of its loss. */
  readonly loss: number;
  /** The ramp of the range, low to high, bent by this exponent, as a CSS image. */
  readonly ramp: (tintExponent: number) => string;
}

/** Below a compared range: its losses from low to high, and the loss at the pointer. */
export function CompareFoot({ drawn: { field, relief }, loss, ramp }: CompareFootProps) {
  const here = useRef<HTMLElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  useCursor(({ pointer, readings }) => {
    const reading = pointer && readings[loss];
    const share = reading ? relief.heightFromValue(reading.loss) / relief.top : NaN;
    here.current!.textContent = reading ? short(reading.loss) : '–';
    mark.current!.hidden = !Number.isFinite(share);
    mark.current!.style.left = `${100 * Math.min(Math.max(share, 0), 1)}%`;
  });
  return (
    <div className="compare-foot number">
      <span>{short(field.min)}</span>
      <div className="compare-ramp" style={{ backgroundImage: ramp(relief.tintExponent) }}>
        <span ref={mark} className="compare-mark" hidden />
      </div>
      <span>{short(field.max)}</span>
      <span className="compare-here">
        here <b ref={here}>–</b>
      </span>
    </div>
  );
}
