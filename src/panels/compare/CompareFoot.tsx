import type { Drawn } from '../../core/surface/drawn';
import { short } from '../../core/format';
import { probes } from '../../state/queries/probes';
import type { RampImage } from '../stage/Legend';
import { titleOfRange } from '../../core/experiment/titleOfRange';
import { RampFoot } from './RampFoot';
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
  return (
    <RampFoot
      surface={surface}
      ramp={ramp}
      isNamed={isNamed}
      low={
        <>
          {isNamed && <span className={styles.name}>{titleOfRange(experiment, loss)}</span>}
          <span>{short(field.min)}</span>
        </>
      }
      high={<span>{short(field.max)}</span>}
      valueNow={({ pointer }, answerTo) => (pointer ? answerTo(probes)[loss]?.loss : undefined)}
      write={short}
    />
  );
}
