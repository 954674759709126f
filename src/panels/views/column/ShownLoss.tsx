import { lossNames } from '../../../core/experiment/lossNames';
import { useChosen, useShownLoss, useThisMassif } from '../../../state/hooks';
import { showLoss } from '../../../state/shown';
import { PillSelect } from '../../form/PillSelect';
import common from '../../shell/common.module.css';
import styles from './ShownLoss.module.css';

/** Which of the compared losses the views below speak of. */
export function ShownLoss() {
  const massif = useThisMassif();
  const losses = useChosen('losses');
  const shown = useShownLoss();
  if (losses.length < 2) return null;
  return (
    <div className={`${common.row} ${styles.shown}`}>
      <span className={`${common.help} ${styles.label}`}>Panels show</span>
      <PillSelect
        label="The loss that the panels show"
        titles={lossNames(losses)}
        value={shown}
        onChange={(loss) => showLoss(massif, loss)}
      />
    </div>
  );
}
