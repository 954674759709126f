import { lossNames } from '../core/experiment/lossNames';
import { showLoss, useShownLoss } from '../state/shownLoss';
import { useChosen } from '../state/store';
import { PillSelect } from './controls/PillSelect';
import './ShownLoss.css';

/** Which of the compared losses the views below speak of. */
export function ShownLoss() {
  const losses = useChosen('losses');
  const shown = useShownLoss();
  if (losses.length < 2) return null;
  return (
    <div className="row shown-loss">
      <span className="help">Panels show</span>
      <PillSelect
        label="The loss that the panels show"
        titles={lossNames(losses)}
        value={shown}
        onChange={showLoss}
      />
    </div>
  );
}
