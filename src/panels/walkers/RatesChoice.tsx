import type { RateMode } from '../../core/experiment/experiment';
import { ratesInForce } from '../../core/landscape/walks';
import { lossNames } from '../../core/experiment/lossNames';
import { chooseRates } from '../../core/experiment/edit/editRates';
import { useChosen, useShownLoss, useThisMassif } from '../../state/hooks';
import { Segment } from '../form/Segment';
import common from '../shell/common.module.css';
import styles from './RatesChoice.module.css';

const modes: Readonly<Record<RateMode, string>> = {
  same: 'one for all losses',
  scaled: 'scaled to curvature',
  own: 'separate',
};

/** What the rates are on ranges that are compared: losses differ in size, and one rate does not suit all of them. */
export function RatesChoice() {
  const { store, edit } = useThisMassif();
  const losses = useChosen('losses');
  const rates = useChosen('rates');
  const shown = useShownLoss();
  if (losses.length < 2) return null;
  const names = lossNames(losses);
  const choose = (next: RateMode) => {
    const { experiment, results } = store.getState();
    edit((chosen) => chooseRates(chosen, next, ratesInForce(experiment, results.trails)));
  };
  return (
    <div className={styles.rates}>
      <div className={common.row}>
        <span className={common.label}>Rates</span>
        <Segment label="Rates on the compared ranges" value={rates} options={modes} onChange={choose} />
      </div>
      <p className={common.help}>{explained(rates, names[0], names[shown])}</p>
    </div>
  );
}

function explained(rates: RateMode, first: string, shown: string): string {
  switch (rates) {
    case 'same':
      return 'A walker has one rate on all ranges.';
    case 'scaled':
      return `The rate on ${first}; elsewhere times its λmax at the start over the λmax there. A rate that is a length stays.`;
    case 'own':
      return `The rate on ${shown}. Click the name of another range for the rate there.`;
  }
}
