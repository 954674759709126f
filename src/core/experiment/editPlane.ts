import type { SettingValue } from '../settings';
import { walkersAtDefault } from './edit';
import type { Experiment, TrainingChoice } from './experiment';
import { compactExperiment } from './link';
import { parseExperiment, type ParsedExperiment } from './parse';

/** Another way to lay the plane; its region, origin and starts are its own. */
export function choosePlane(experiment: Experiment, id: string): ParsedExperiment {
  return parseExperiment({
    ...compactExperiment(experiment),
    plane: { id },
    ...walkersAtDefault(experiment),
  });
}

export function changePlaneSetting(
  experiment: Experiment,
  name: string,
  value: SettingValue,
): ParsedExperiment {
  const { id, settings, domain } = experiment.plane;
  return parseExperiment({
    ...compactExperiment(experiment),
    plane: { id, settings: { ...settings, [name]: value }, domain },
  });
}

/** Another optimizer of the training, at its usual settings. */
export function chooseTrainer(experiment: Experiment, id: string): ParsedExperiment {
  const training = { ...experiment.training, optimizer: { id } };
  return parseExperiment({ ...compactExperiment(experiment), training });
}

/** A setting of the optimizer that trains. */
export function changeTrainerSetting(
  experiment: Experiment,
  name: string,
  value: SettingValue,
): ParsedExperiment {
  const { optimizer } = experiment.training;
  return changeTraining(experiment, {
    optimizer: { ...optimizer, settings: { ...optimizer.settings, [name]: value } },
  });
}

export function changeTraining(experiment: Experiment, change: Partial<TrainingChoice>): ParsedExperiment {
  return parseExperiment({
    ...compactExperiment(experiment),
    training: { ...experiment.training, ...change },
  });
}
