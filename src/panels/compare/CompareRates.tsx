import { lossNames } from '../../core/experiment/lossNames';
import type { SetRate } from '../../core/landscape/setRate';
import { short } from '../../core/format';
import { Marker } from '../walkers/Marker';
import { useChosen, useMassif, useWalkerLooks } from '../../state/hooks';
import common from '../shell/common.module.css';
import styles from './CompareRates.module.css';

interface CompareRatesProps {
  readonly loss: number;
  /** Whether the loss is named: where the rates of two stand together. */
  readonly isNamed?: boolean;
}

/** The rate of every walker on a compared range, as far as they have one, unless it is the same on all. */
export function CompareRates({ loss, isNamed = false }: CompareRatesProps) {
  const names = lossNames(useChosen('losses'));
  const rates = useChosen('rates');
  const trails = useMassif(({ results }) => results.trails[loss]);
  const looks = useWalkerLooks();
  if (rates === 'same') return null;
  const set = looks.flatMap((look, index) => {
    const trail = trails?.[index]?.[0];
    const rate = trail?.setRate.rate;
    return trail && rate !== undefined ? [{ ...look, ...trail.setRate, rate }] : [];
  });
  const unscaled = set.find(({ unscalable }) => unscalable !== undefined);
  return (
    <div className={`${common.row} ${common.label} ${styles.rates}`} data-part="rates">
      <span>rate{isNamed && ` on ${names[loss]}`}</span>
      <ul className={common.row} aria-label="Rates here">
        {set.map(({ slot, name, rate }) => (
          <li key={slot} className={common.number} title={`${name}: rate ${short(rate)} here`}>
            <Marker slot={slot} size={12} />
            <span className={common.hiddenText}>{name}</span>
            {short(rate)}
          </li>
        ))}
      </ul>
      {unscaled && <Unscaled setRate={unscaled} loss={loss} names={names} />}
    </div>
  );
}

interface UnscaledProps {
  readonly setRate: SetRate;
  /** The index of the loss of the range. */
  readonly loss: number;
  readonly names: readonly string[];
}

/** Why a rate is the same although all are to be scaled. */
export function Unscaled({ setRate: { unscalable }, loss, names }: UnscaledProps) {
  return (
    <span
      className={styles.unscaled}
      title={`${names[unscalable!]} bends upwards in no direction at the start: there is no λmax above 0 to scale by.`}
    >
      not scaled: no λmax{unscalable !== loss && ` on ${names[unscalable!]}`}
    </span>
  );
}
