import { changeOwnBatch } from '../../core/experiment/edit/edit';
import { samplesFor } from '../../core/experiment/subject';
import { number } from '../../core/settings';
import { useExperiment, useThisMassif } from '../../state/hooks';
import { NumberControl } from '../form/NumberControl';
import { Button } from '../shell/Button';

/** How many samples the steps of one walker read, where one wants to race sizes of batches. */
export function OwnBatch({ index, color }: { index: number; color: string }) {
  const { edit } = useThisMassif();
  const { subject, data, seed, batch, walkers } = useExperiment();
  const count = subject.model ? samplesFor(data, seed).count : 1;
  if (count < 2) return null;
  const own = walkers[index].batch;
  const sizeOf = (size: 'all' | number) => (size === 'all' ? count : size);
  const [shared, size] = [sizeOf(batch.size), sizeOf((own ?? batch).size)];
  const others = shared === count ? `all ${count} samples` : `${shared} samples`;
  const setting = number('batch of its own', shared, {
    min: 1,
    max: count,
    integer: true,
    scale: 'log10',
    help: own
      ? `Its steps read ${size} samples, those of the others ${others}.`
      : `As for all walkers: ${others} a step.`,
  });
  return (
    <>
      <NumberControl
        setting={setting}
        value={size}
        color={color}
        onChange={(value, gesture) =>
          edit(
            (chosen) => changeOwnBatch(chosen, index, value === shared ? undefined : value),
            gesture && `walker ${index} batch ${gesture}`,
          )
        }
      />
      {own && (
        <Button look="quiet" onClick={() => edit((chosen) => changeOwnBatch(chosen, index))}>
          Batches as the others
        </Button>
      )}
    </>
  );
}
