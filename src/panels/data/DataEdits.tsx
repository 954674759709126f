import type { ShownData } from './plottedSamples';
import type { RefObject } from 'react';
import { columnTitle, type Samples } from '../../core/datasets/samples';
import { editCount, rowOf, type Edits } from '../../core/datasets/edits';
import { useMassif, useThisMassif } from '../../state/hooks';
import { plain } from '../../core/format';
import { resetData } from '../../core/experiment/edit/editData';
import { addBeside, removeSelected } from './sampleEdits';
import { Button } from '../shell/Button';
import common from '../shell/common.module.css';
import styles from './DataEdits.module.css';

interface DataEditsProps {
  readonly id: string;
  readonly samples: Samples;
  readonly edits: Edits | undefined;
  readonly shown: RefObject<ShownData | undefined>;
}

/** The sample that is looked at, in words, and what can be done to the data; otherwise how they are changed. */
export function DataEdits({ id, samples, edits, shown }: DataEditsProps) {
  const massif = useThisMassif();
  const { edit } = massif;
  const sample = useMassif(({ cursor }) => cursor.sample);
  const isThere = sample !== undefined && sample < samples.count;
  return (
    <div className={`${common.help} ${styles.edits}`}>
      <div className={common.row}>
        <p id={id} aria-live="polite">
          {isThere ? (
            wordsOf(samples, sample)
          ) : (
            <>
              Drag a sample<span className={common.withMouse}>, Alt click adds one</span>
            </>
          )}
        </p>
        {isThere && (
          <span className={`${common.row} ${common.apart}`}>
            <Button look="link" onClick={() => addBeside(massif, shown.current!, sample)}>
              Add
            </Button>
            {samples.count > 1 && (
              <Button look="link" onClick={() => removeSelected(massif, samples.count, sample)}>
                Remove
              </Button>
            )}
          </span>
        )}
      </div>
      {edits && (
        <div className={common.row}>
          <span>{countWords(editCount(edits))}</span>
          <Button look="link" isApart onClick={() => edit(resetData)}>
            Reset the data
          </Button>
        </div>
      )}
    </div>
  );
}

/** "Sample 10: x 9, y 60" */
function wordsOf({ table, task }: Samples, sample: number): string {
  const { features, target, classes } = table;
  const row = rowOf(table, sample);
  const values = features.slice(0, 2).map((column, index) => {
    const [value, unit] = [plain(Number(row[index].toPrecision(6))), column.unit];
    return `${column.name} ${value}${unit && ` ${unit}`}`;
  });
  const last = row[features.length];
  const answer =
    task === 'regression' ? `${columnTitle(target)} ${plain(Number(last.toPrecision(6)))}` : classes[last];
  return `Sample ${sample + 1}: ${[...values, ...(answer === undefined ? [] : [answer])].join(', ')}`;
}

function countWords(count: number): string {
  return count === 1 ? '1 sample changed' : `${count} samples changed`;
}
