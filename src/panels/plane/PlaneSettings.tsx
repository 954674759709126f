import { find } from '../../core/catalog';
import { problemOf } from '../../core/experiment/subject';
import { planes } from '../../core/planes';
import { choice } from '../../core/settings';
import { changePlaneSetting, choosePlane } from '../../core/experiment/edit/editPlane';
import { useExperiment, useThisMassif } from '../../state/hooks';
import { ChoiceControl } from '../form/ChoiceControl';
import { FitLine } from '../models/FitLine';
import { titlesOf } from '../form/options';
import { SettingsForm } from '../form/SettingsForm';
import { TrainingSettings } from '../models/TrainingSettings';
import common from '../shell/common.module.css';

/** How the plane lies through the parameters, and the training that it lies around. */
export function PlaneSettings() {
  const { edit } = useThisMassif();
  const { subject, data, seed, plane } = useExperiment();
  const problem = problemOf(subject, data, seed);
  if (problem.parameters.length < 2) return null;
  const entry = find(planes, plane.id)!;
  return (
    <>
      <section className={common.block} aria-label="Plane">
        <h3 className={common.heading}>Plane</h3>
        <ChoiceControl
          setting={choice('directions', problem.plane, titlesOf(planes), entry.about)}
          value={plane.id}
          onChange={(id) => edit((chosen) => choosePlane(chosen, id))}
        />
        <SettingsForm
          key={plane.id}
          settings={entry.settings}
          values={plane.settings}
          onChange={(name, value, gesture) =>
            edit((chosen) => changePlaneSetting(chosen, name, value), gesture && `plane ${gesture}`)
          }
        />
        <FitLine />
        <p className={common.help}>{entry.source}</p>
      </section>
      {plane.origin === 'trained' && <TrainingSettings />}
    </>
  );
}
