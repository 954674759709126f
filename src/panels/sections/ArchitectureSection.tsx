import { find } from '../../core/catalog';
import { models } from '../../core/models';
import { useScreen } from '../../state/screen';
import { useExperiment } from '../../state/store';
import { NoModel } from './NoModel';

/** The architecture in short. */
export function ArchitectureSection() {
  const { subject } = useExperiment();
  const openChoice = useScreen((screen) => screen.openChoice);
  if (!subject.model) return <NoModel />;
  return (
    <>
      <p className="help">{find(models, subject.model.id)!.about}</p>
      <button type="button" className="second" onClick={() => openChoice('architecture')}>
        Architectures and settings
      </button>
    </>
  );
}
