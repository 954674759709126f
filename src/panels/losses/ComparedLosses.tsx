import { useMemo } from 'react';
import { find } from '../../core/catalog';
import { comparisons } from '../../core/comparisons';
import { experimentLimits } from '../../core/experiment/experiment';
import { losses } from '../../core/losses';
import { useChosen, useDrawnRanges, useThisMassif } from '../../state/hooks';
import { suggestedLosses } from '../../core/experiment/edit/comparisonPreset';
import { compareSuggested, toggleComparing } from '../../state/comparing';
import { pairOf } from '../../core/surface/pair';
import { removeLoss } from '../../core/experiment/edit/editLosses';
import { LossCurve } from './LossCurve';
import { PairWords } from '../compare/PairHead';
import { Agreement } from '../compare/Agreement';
import { Button } from '../shell/Button';
import common from '../shell/common.module.css';
import styles from './ComparedLosses.module.css';

/** The compared losses, each of which can be cleared, and how far they agree. */
export function ComparedLosses() {
  const massif = useThisMassif();
  const { edit } = massif;
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
      <div>
        <p className={`${common.help} ${styles.count}`}>
          Compared
          <span className={`${common.number} ${common.apart}`}>
            {chosen.length} of {experimentLimits.losses}
          </span>
        </p>
        {chosen.map(({ id, settings }, index) => {
          const loss = find(losses, id)!;
          return (
            <label key={`${id} ${index}`} className={styles.row}>
              <input type="checkbox" checked onChange={() => edit((chosen) => removeLoss(chosen, index))} />
              {loss.title}
              <LossCurve loss={loss} settings={settings} width={48} height={22} />
            </label>
          );
        })}
      </div>
      <div className={common.row}>
        {!isSuggested && <Button onClick={() => compareSuggested(massif)}>Suggested losses</Button>}
        <Button onClick={() => toggleComparing(massif)}>Keep only the first</Button>
      </div>
      {pair && (
        <div className={styles.words}>
          <PairWords pair={pair} />
        </div>
      )}
      <Agreement />
    </>
  );
}
