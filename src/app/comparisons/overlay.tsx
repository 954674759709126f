import { CompareFoot } from '../../panels/compare/CompareFoot';
import { CompareRates } from '../../panels/compare/CompareRates';
import { PairHead } from '../../panels/compare/PairHead';
import { pairOf } from '../../core/surface/pair';
import { OverlaidRange } from '../stage/OverlaidRange';
import { RangeScene } from '../stage/RangeScene';
import type { Comparison } from './comparison';
import styles from './overlay.module.css';

/** A mesh has no tints. */
const meshRamp = () => 'repeating-linear-gradient(to right, var(--edge) 0 1px, transparent 1px 9px)';

/** Two ranges in one space: the first as it is, the second laid over it as a translucent mesh of contours. */
export const overlay: Comparison = (drawn) => {
  const pair = pairOf(drawn);
  const { first, second, places } = pair;
  return [
    {
      key: 'overlay',
      title: 'Overlay',
      surfaces: [first.surface, second.surface],
      hasValueAxis: false,
      head: <PairHead pair={pair} />,
      foot: (ramp) => (
        <div className={styles.feet}>
          <CompareFoot drawn={first} loss={places[0]} ramp={ramp} isNamed />
          <CompareRates loss={places[0]} />
          <CompareFoot drawn={second} loss={places[1]} ramp={meshRamp} isNamed />
          <CompareRates loss={places[1]} />
        </div>
      ),
      scene: (look) => (
        <>
          <RangeScene drawn={first} loss={places[0]} isCompared {...look} />
          <OverlaidRange drawn={second} loss={places[1]} {...look} />
        </>
      ),
    },
  ];
};
