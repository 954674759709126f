import { find } from '../../core/catalog';
import { rateOf } from '../../core/experiment/experiment';
import { trainerSettings, trainingSettings } from '../../core/experiment/parse/parseTraining';
import { usualTrainer } from '../../core/experiment/parse/parseWalkers';
import { optimizers } from '../../core/optimizers';
import { choice, withUsual } from '../../core/settings';
import { useExperiment, useThisMassif } from '../../state/hooks';
import { ChoiceControl } from '../form/ChoiceControl';
import { ruleLanguage } from '../../core/experiment/formulaLanguages';
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
  const rate = rateOf(optimizer);
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
          ...withUsual(entry.settings, trainerSettings(optimizer.id)),
          ...entry.typed?.settings(optimizer.settings),
        }}
        values={optimizer.settings}
        language={ruleLanguage}
        onChange={(name, value, gesture) =>
          edit((chosen) => changeTrainerSetting(chosen, name, value), gesture && `trainer ${gesture}`)
        }
      />
      {rate !== undefined && (
        <ScheduleSettings owner="training" schedule={schedule} rate={rate} steps={steps} />
      )}
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
