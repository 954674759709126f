import type { SettingValues } from '../settings';
import type { Experiment } from './experiment';

/** The same experiment with one number among its settings changed. */
export function withSetting(experiment: Experiment, name: string, value: number): Experiment {
  const [owner, setting] = name.split('.') as [string, string];
  const changed = <Choice extends { settings: SettingValues }>(choice: Choice): Choice => {
    return { ...choice, settings: { ...choice.settings, [setting]: value } };
  };
  const { subject } = experiment;
  switch (owner) {
    case 'data':
      return { ...experiment, data: changed(experiment.data) };
    case 'loss':
      return { ...experiment, losses: experiment.losses.map(changed) };
    case 'penalty':
      return {
        ...experiment,
        losses: experiment.losses.map((loss) => ({
          ...loss,
          penalty: { ...loss.penalty, [setting]: value },
        })),
      };
    case 'terrain':
      return subject.terrain ? { ...experiment, subject: { terrain: changed(subject.terrain) } } : experiment;
    case 'model':
      return subject.model ? { ...experiment, subject: { model: changed(subject.model) } } : experiment;
    default:
      throw new Error(`no setting of an experiment: ${name}`);
  }
}
