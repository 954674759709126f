import { find } from '../../core/catalog';
import { losses } from '../../core/losses';
import { useScreen } from '../../state/screen';
import { useExperiment } from '../../state/store';
import { LossCurve } from '../LossCurve';
import { NoModel } from './NoModel';

/** The main loss in short: its curve, what it does, and the way to its formula. */
export function LossSection() {
  const [main] = useExperiment().losses;
  const openChoice = useScreen((screen) => screen.openChoice);
  if (!main) return <NoModel />;
  const loss = find(losses, main.id)!;
  return (
    <>
      <div className="section-about">
        <LossCurve loss={loss} settings={main.settings} width={88} height={48} />
        <p className="help">{loss.about}</p>
      </div>
      <button type="button" className="second" onClick={() => openChoice('loss')}>
        Losses, formula and settings
      </button>
    </>
  );
}
