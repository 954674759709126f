import { changeOwnBatch } from '../../core/experiment/edit/edit';
import { samplesFor } from '../../core/experiment/subject';
import { useExperiment, useThisMassif } from '../../state/hooks';
import { NumberControl } from '../form/NumberControl';
import { Button } from '../shell/Button';
import { batchSetting } from './batchSetting';
import common from '../shell/common.module.css';

/** How many samples the steps of one walker read, where one wants to race sizes of batches. */
export function OwnBatch({ index, color }: { index: number; color: string }) {
  const { edit } = useThisMassif();
  const { subject, data, seed, batch, walkers } = useExperiment();
  const count = subject.model ? samplesFor(data, seed).count : 1;
  if (count < 2) return null;
  const own = walkers[index].batch;
  const sizeOf = (size: 'all' | number) => (size === 'all' ? count : size);
  const [shared, size] = [sizeOf(batch.size), sizeOf((own ?? batch).size)];
  return (
    <>
      <NumberControl
        setting={batchSetting('batch of its own', shared, size, count)}
        value={size}
        color={color}
        onChange={(value, gesture) =>
          edit(
            (chosen) => changeOwnBatch(chosen, index, value),
            gesture && `walker ${index} batch ${gesture}`,
          )
        }
      />
      {own && (
        <div className={common.row}>
          <span className={common.help}>Its own. All others read {shared === count ? 'all' : shared}.</span>
          <Button look="quiet" isApart onClick={() => edit((chosen) => changeOwnBatch(chosen, index))}>
            As the others
          </Button>
        </div>
      )}
    </>
  );
}
