import { heightIn } from '../../core/surface/difference';
import type { Surface } from '../../core/surface/surface';
import type { Drawn } from '../../core/surface/drawn';
import type { DrawnPair } from '../../core/surface/pair';
import { short, withSign } from '../../core/format';
import { probes } from '../../state/queries/probes';
import type { RampImage } from '../stage/Legend';
import { titleOfRange } from '../../core/experiment/titleOfRange';
import { RampFoot } from './RampFoot';
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
  const higher = (place: number) => `${titleOfRange(first.experiment, places[place])} higher`;
  return (
    <RampFoot
      surface={surface}
      ramp={ramp}
      className={styles.difference}
      low={
        <>
          <span className={`${styles.name} ${styles.low}`}>{higher(1)}</span>
          <span>{short(surface.lowest)}</span>
        </>
      }
      high={
        <>
          <span>{withSign(short(surface.highest), surface.highest)}</span>
          <span className={`${styles.name} ${styles.high}`}>{higher(0)}</span>
        </>
      }
      valueNow={({ pointer }, answerTo) => {
        const heightOf = ({ surface: of }: Drawn, place: number) =>
          heightIn(difference.unit, of, of.heightFromValue(answerTo(probes)[place]?.loss ?? NaN));
        const value = pointer ? heightOf(first, places[0]) - heightOf(second, places[1]) : NaN;
        return Number.isFinite(value) ? value : undefined;
      }}
      write={(value) => withSign(short(value), value)}
    >
      <span className={styles.zero}>0</span>
    </RampFoot>
  );
}
