import { find } from '../../core/catalog';
import { models } from '../../core/models';
import { FitLine } from './FitLine';
import { TrainingLine } from './TrainingLine';
import { NoModel } from './NoModel';
import { useChosen, useScreen } from '../../state/hooks';

/** The architecture in short. */
export function ArchitectureSection() {
  const subject = useChosen('subject');
  const plane = useChosen('plane');
  const openChoice = useScreen((screen) => screen.openChoice);
  if (!subject.model) return <NoModel />;
  return (
    <>
      <p className="help">{find(models, subject.model.id)!.about}</p>
      {plane.origin === 'trained' ? <TrainingLine /> : <FitLine />}
      <button type="button" className="second" onClick={() => openChoice('architecture')}>
        Architectures and settings
      </button>
    </>
  );
}
