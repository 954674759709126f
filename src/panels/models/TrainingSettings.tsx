import { find } from '../../core/catalog';
import { trainerSettings, trainingSettings } from '../../core/experiment/parse/parseTraining';
import { usualTrainer } from '../../core/experiment/parse/parseWalkers';
import { optimizers } from '../../core/optimizers';
import { choice, type NumberSetting } from '../../core/settings';
import { useExperiment, useThisMassif } from '../../state/hooks';
import { ChoiceControl } from '../form/ChoiceControl';
import { checkRule } from '../../core/experiment/formulaChecks';
import { changeTrainerSetting, changeTraining, chooseTrainer } from '../../core/experiment/edit/editPlane';
import { titlesOf } from '../form/options';
import { SettingsForm } from '../form/SettingsForm';
import { ScheduleSettings } from '../walkers/ScheduleSettings';
import { TrainingLine } from './TrainingLine';
import common from '../shell/common.module.css';

/** How the network is trained and what came of it. */
export function TrainingSettings() {
  const { edit } = useThisMassif();
  const { steps, seed, optimizer, schedule } = useExperiment().training;
  const entry = find(optimizers, optimizer.id)!;
  const rate = entry.settings.rate as NumberSetting;
  const usualRate = trainerSettings(optimizer.id).rate as number;
  return (
    <section className={common.block} aria-label="Training">
      <h3 className={common.heading}>Training</h3>
      <TrainingLine />
      <ChoiceControl
        setting={choice('trained by', usualTrainer, titlesOf(optimizers))}
        value={optimizer.id}
        onChange={(id) => edit((chosen) => chooseTrainer(chosen, id))}
      />
      <SettingsForm
        key={optimizer.id}
        settings={{
          ...entry.settings,
          rate: { ...rate, default: usualRate },
          ...entry.typed?.settings(optimizer.settings),
        }}
        values={optimizer.settings}
        problemOf={checkRule}
        onChange={(name, value, gesture) =>
          edit((chosen) => changeTrainerSetting(chosen, name, value), gesture && `trainer ${gesture}`)
        }
      />
      <ScheduleSettings
        owner="training"
        schedule={schedule}
        rate={optimizer.settings.rate as number}
        steps={steps}
      />
      <SettingsForm
        settings={trainingSettings}
        values={{ steps, seed }}
        onChange={(name, value, gesture) =>
          edit((chosen) => changeTraining(chosen, { [name]: value }), gesture && `training ${gesture}`)
        }
      />
    </section>
  );
}
