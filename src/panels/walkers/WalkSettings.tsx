import { walkSteps } from '../../core/experiment/parse/parse';
import { samplesFor } from '../../core/experiment/subject';
import { number } from '../../core/settings';
import { changeBatch, changeSteps } from '../../core/experiment/edit/edit';
import { useExperiment, useThisMassif } from '../../state/hooks';
import { SettingsForm } from '../form/SettingsForm';
import common from '../shell/common.module.css';

/** What all walkers share: how many steps they make, and how many samples a step reads. */
export function WalkSettings() {
  const { edit } = useThisMassif();
  const { steps, batch, subject, data, seed } = useExperiment();
  const count = subject.model ? samplesFor(data, seed).count : 1;
  const size = batch.size === 'all' ? count : batch.size;
  const changes: Readonly<Record<string, (value: number, gesture?: string) => void>> = {
    steps: (value, gesture) => edit((chosen) => changeSteps(chosen, value), gesture),
    batch: (value, gesture) => edit((chosen) => changeBatch(chosen, value), gesture),
  };
  return (
    <section className={common.block} aria-label="All walkers">
      <h3 className={common.heading}>All walkers</h3>
      <SettingsForm
        settings={{ steps: walkSteps, ...(count > 1 && { batch: batchSetting(count, size) }) }}
        values={{ steps, batch: size }}
        onChange={(name, value, gesture) => changes[name](value as number, gesture)}
      />
    </section>
  );
}

function batchSetting(count: number, size: number) {
  return number('batch size', count, {
    min: 1,
    max: count,
    integer: true,
    scale: 'log10',
    help:
      size === count
        ? `All ${count} samples: every step follows the gradient of the drawn surface.`
        : `Every step follows the gradient of ${size} samples, in random order until all ${count} have come.`,
  });
}
