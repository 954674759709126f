import { useRef } from 'react';
import type { Drawn } from '../../core/surface/drawn';
import { short } from '../../core/format';
import { useCursor } from '../../state/useStep';
import type { RampImage } from '../stage/Legend';
import { titleOfRange } from '../../core/experiment/rangeNames';
import common from '../shell/common.module.css';
import styles from './CompareFoot.module.css';

interface CompareFootProps {
  readonly drawn: Drawn;
  /** The index of its loss. */
  readonly loss: number;
  readonly ramp: RampImage;
  /** Whether the foot says whose losses it shows. */
  readonly isNamed?: boolean;
}

/** Below a compared range: its losses from low to high, and the loss at the pointer. */
export function CompareFoot({ drawn, loss, ramp, isNamed = false }: CompareFootProps) {
  const { field, surface, experiment } = drawn;
  const here = useRef<HTMLElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  useCursor(({ pointer, probes }) => {
    const probe = pointer && probes[loss];
    const share = probe ? surface.heightFromValue(probe.loss) / surface.top : NaN;
    here.current!.textContent = probe ? short(probe.loss) : '–';
    mark.current!.hidden = !Number.isFinite(share);
    mark.current!.style.left = `${100 * Math.min(Math.max(share, 0), 1)}%`;
  });
  return (
    <div
      className={`${common.row} ${common.number} ${styles.foot}`}
      data-named={isNamed || undefined}
      data-part="foot"
    >
      {isNamed && <span className={styles.name}>{titleOfRange(experiment, loss)}</span>}
      <span>{short(field.min)}</span>
      <div className={styles.ramp} style={{ backgroundImage: ramp(surface) }}>
        <span ref={mark} className={styles.mark} data-part="mark" hidden />
      </div>
      <span>{short(field.max)}</span>
      <span className={styles.here}>
        here <b ref={here}>–</b>
      </span>
    </div>
  );
}
