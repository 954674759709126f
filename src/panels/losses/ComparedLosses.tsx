import { useMemo } from 'react';
import { find } from '../../core/catalog';
import { comparisons } from '../../core/experiment/comparisons';
import { experimentLimits } from '../../core/experiment/experiment';
import { losses } from '../../core/losses';
import { useChosen, useDrawnRanges, useThisMassif } from '../../state/hooks';
import { compareSuggested, suggestedLosses, toggleComparing } from '../../state/comparing';
import { pairOf } from '../../state/pair';
import { LossCurve } from './LossCurve';
import { PairWords } from '../compare/PairHead';
import { Agreement } from '../compare/Agreement';
import './ComparedLosses.css';

/** The compared losses, each of which can be cleared, and how far they agree. */
export function ComparedLosses() {
  const massif = useThisMassif();
  const { actions } = massif;
  const chosen = useChosen('losses');
  const [subject, data, seed] = [useChosen('subject'), useChosen('data'), useChosen('seed')];
  const isSuggested = useMemo(
    () => suggestedLosses({ subject, data, seed }).join() === chosen.map(({ id }) => id).join(),
    [subject, data, seed, chosen],
  );
  const drawn = useDrawnRanges();
  const pair = drawn.length > 1 && comparisons[drawn[0].experiment.view.compare].pair && pairOf(drawn);
  return (
    <>
      <div className="compared">
        <p className="help">
          Compared
          <span className="number apart">
            {chosen.length} of {experimentLimits.losses}
          </span>
        </p>
        {chosen.map(({ id, settings }, index) => {
          const loss = find(losses, id)!;
          return (
            <label key={`${id} ${index}`} className="compared-row">
              <input type="checkbox" checked onChange={() => actions.removeLoss(index)} />
              {loss.title}
              <LossCurve loss={loss} settings={settings} width={48} height={22} />
            </label>
          );
        })}
      </div>
      <div className="row">
        {!isSuggested && (
          <button type="button" className="second" onClick={() => compareSuggested(massif)}>
            Suggested losses
          </button>
        )}
        <button type="button" className="second" onClick={() => toggleComparing(massif)}>
          Keep only the first
        </button>
      </div>
      {pair && (
        <div className="compared-words">
          <PairWords pair={pair} />
        </div>
      )}
      <Agreement />
    </>
  );
}
