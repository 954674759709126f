import { useRef } from 'react';
import { heightIn } from '../../core/surface/difference';
import type { Surface } from '../../core/surface/surface';
import type { Drawn } from '../../core/surface/drawn';
import type { DrawnPair } from '../../core/surface/pair';
import { short, withSign } from '../../core/format';
import type { RampImage } from '../stage/Legend';
import { titleOfRange } from '../../core/experiment/rangeNames';
import { useCursor } from '../../state/useStep';
import common from '../shell/common.module.css';
import styles from './CompareFoot.module.css';

interface DifferenceFootProps {
  readonly pair: DrawnPair;
  /** Of the difference. */
  readonly surface: Surface;
  readonly ramp: RampImage;
}

/** Below a difference: which colour means which of the two is higher, zero in the middle, and the difference at the pointer. */
export function DifferenceFoot({ pair, surface, ramp }: DifferenceFootProps) {
  const { first, second, places, difference } = pair;
  const here = useRef<HTMLElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  useCursor(({ pointer, probes }) => {
    const heightOf = ({ surface: of }: Drawn, place: number) => {
      const loss = probes[place]?.loss ?? NaN;
      return heightIn(difference.unit, of, of.heightFromValue(loss));
    };
    const value = pointer ? heightOf(first, places[0]) - heightOf(second, places[1]) : NaN;
    const isThere = Number.isFinite(value);
    here.current!.textContent = isThere ? withSign(short(value), value) : '–';
    mark.current!.hidden = !isThere;
    if (!isThere) return;
    const share = surface.heightFromValue(value) / surface.top;
    mark.current!.style.left = `${100 * Math.min(Math.max(share, 0), 1)}%`;
  });
  return (
    <div className={`${common.row} ${common.number} ${styles.foot} ${styles.difference}`} data-part="foot">
      <span className={`${styles.name} ${styles.low}`}>
        {titleOfRange(first.experiment, places[1])} higher
      </span>
      <span>{short(surface.lowest)}</span>
      <div className={styles.ramp} style={{ backgroundImage: ramp(surface) }}>
        <span className={styles.zero}>0</span>
        <span ref={mark} className={styles.mark} hidden />
      </div>
      <span>{withSign(short(surface.highest), surface.highest)}</span>
      <span className={`${styles.name} ${styles.high}`}>
        {titleOfRange(first.experiment, places[0])} higher
      </span>
      <span className={styles.here}>
        here <b ref={here}>–</b>
      </span>
    </div>
  );
}
