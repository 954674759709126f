import { find } from '../../core/catalog';
import { losses } from '../../core/losses';
import { useChosen, useScreen, useThisMassif } from '../../state/hooks';
import { toggleComparing } from '../../state/comparing';
import { LossCurve } from './LossCurve';
import { ComparedLosses } from './ComparedLosses';
import { NoModel } from '../models/NoModel';

/** The losses in short: one with its curve and what it does, several as a list; and the way to their formulas. */
export function LossSection() {
  const massif = useThisMassif();
  const chosen = useChosen('losses');
  const openChoice = useScreen((screen) => screen.openChoice);
  const [main] = chosen;
  if (!main) return <NoModel />;
  const loss = find(losses, main.id)!;
  const isCompared = chosen.length > 1;
  return (
    <>
      {isCompared ? (
        <ComparedLosses />
      ) : (
        <div className="section-about">
          <LossCurve loss={loss} settings={main.settings} width={88} height={48} />
          <p className="help">{loss.about}</p>
        </div>
      )}
      <button type="button" className="second" onClick={() => openChoice('loss')}>
        Losses, formula and settings
      </button>
      {!isCompared && (
        <button type="button" className="second" onClick={() => toggleComparing(massif)}>
          Compare losses
        </button>
      )}
    </>
  );
}
