import { useRef, type ReactNode } from 'react';
import type { Surface } from '../../core/surface/surface';
import type { Cursor } from '../../state/store';
import { useCursor, type AnswerTo } from '../../state/useStep';
import type { RampImage } from '../stage/Legend';
import common from '../shell/common.module.css';
import styles from './CompareFoot.module.css';

interface RampFootProps {
  readonly surface: Surface;
  readonly ramp: RampImage;
  /** What stands at the two ends of the ramp, and on it. */
  readonly low: ReactNode;
  readonly high: ReactNode;
  readonly children?: ReactNode;
  /** The value at the pointer; undefined where there is none. */
  readonly valueNow: (cursor: Cursor, answerTo: AnswerTo) => number | undefined;
  readonly write: (value: number) => string;
  readonly className?: string;
  readonly isNamed?: boolean;
}

/** Below a range: its colours from low to high, and the value at the pointer with its place among them. */
export function RampFoot(props: RampFootProps) {
  const { surface, ramp, low, high, children, valueNow, write, className = '', isNamed } = props;
  const here = useRef<HTMLElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  useCursor((cursor, answerTo) => {
    const value = valueNow(cursor, answerTo);
    const share = value === undefined ? NaN : surface.heightFromValue(value) / surface.top;
    here.current!.textContent = value === undefined ? '–' : write(value);
    mark.current!.hidden = !Number.isFinite(share);
    mark.current!.style.left = `${100 * Math.min(Math.max(share, 0), 1)}%`;
  });
  return (
    <div
      className={`${common.row} ${common.number} ${styles.foot} ${className}`}
      data-named={isNamed || undefined}
      data-part="foot"
    >
      {low}
      <div className={styles.ramp} style={{ backgroundImage: ramp(surface) }}>
        {children}
        <span ref={mark} className={styles.mark} data-part="mark" hidden />
      </div>
      {high}
      <span className={styles.here}>
        here <b ref={here}>–</b>
      </span>
    </div>
  );
}
