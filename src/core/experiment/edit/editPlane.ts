import type { SettingValue } from '../../settings';
import { withChosen, without, type Chosen, type JsonObject } from '../chosen';
import { withUsualPlaces } from './edit';
import type { TrainingChoice } from '../experiment';
import { parseExperiment, type ParsedExperiment } from '../parse/parse';

/** Another way to lay the plane; its region, origin and starts are its own. */
export function choosePlane(chosen: Chosen, id: string): ParsedExperiment {
  return parseExperiment({ ...without(withUsualPlaces(chosen), 'camera'), plane: { id } });
}

export function changePlaneSetting(chosen: Chosen, name: string, value: SettingValue): ParsedExperiment {
  const { id, settings, domain } = (chosen.plane ?? {}) as JsonObject;
  return parseExperiment({
    ...chosen,
    plane: { id, settings: withChosen(settings ?? {}, [name], value), domain },
  });
}

/** Another optimizer of the training, at its usual settings. */
export function chooseTrainer(chosen: Chosen, id: string): ParsedExperiment {
  return parseExperiment(withChosen(chosen, ['training', 'optimizer'], { id }));
}

/** A setting of the optimizer that trains. */
export function changeTrainerSetting(chosen: Chosen, name: string, value: SettingValue): ParsedExperiment {
  return parseExperiment(withChosen(chosen, ['training', 'optimizer', 'settings', name], value));
}

export function changeTraining(chosen: Chosen, change: Partial<TrainingChoice>): ParsedExperiment {
  return parseExperiment({
    ...chosen,
    training: { ...(chosen.training as JsonObject | undefined), ...change },
  });
}
