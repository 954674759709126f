import { lossNames } from '../../core/experiment/lossNames';
import type { SetRate } from '../../core/landscape/setRate';
import { Unscaled } from '../compare/CompareRates';
import { short } from '../../core/format';
import { useChosen, useShownLoss } from '../../state/hooks';
import common from '../shell/common.module.css';
import styles from './WalkerRow.module.css';

/** The rate of a walker on the shown loss, where that is to be scaled. */
export function RateInForce({ setRate }: { setRate: SetRate }) {
  const losses = useChosen('losses');
  const rates = useChosen('rates');
  const shown = useShownLoss();
  if (rates !== 'scaled' || shown === 0 || setRate.rate === undefined) return null;
  const names = lossNames(losses);
  const isScaled = setRate.unscalable === undefined;
  return (
    <p className={`${common.help} ${styles.limit}`}>
      on {names[shown]} {short(setRate.rate)}
      {!isScaled && (
        <>
          , <Unscaled setRate={setRate} loss={shown} names={names} />
        </>
      )}
    </p>
  );
}
