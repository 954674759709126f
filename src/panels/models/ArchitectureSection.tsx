import { find } from '../../core/catalog';
import { models } from '../../core/models';
import { FitLine } from './FitLine';
import { TrainingLine } from './TrainingLine';
import { NoModel } from './NoModel';
import { useChosen, useScreen } from '../../state/hooks';
import { Button } from '../shell/Button';
import common from '../shell/common.module.css';

/** The architecture in short. */
export function ArchitectureSection() {
  const subject = useChosen('subject');
  const plane = useChosen('plane');
  const openChoice = useScreen((screen) => screen.openChoice);
  if (!subject.model) return <NoModel />;
  return (
    <>
      <p className={common.help}>{find(models, subject.model.id)!.about}</p>
      {plane.origin === 'trained' ? <TrainingLine /> : <FitLine />}
      <Button onClick={() => openChoice('architecture')}>Architectures and settings</Button>
    </>
  );
}
