import { rowOf } from '../../core/datasets/edits';
import { columnTitle, type Samples } from '../../core/datasets/samples';
import { exact } from '../../core/format';
import { PlotNumbers } from '../plot/PlotNumbers';

/** More rows than this would hold up the page. */
const most = 500;

/** The samples as a table: features as they are, and the target or its class. */
export function SampleNumbers({ samples: { table, count } }: { samples: Samples }) {
  const { features, target, classes } = table;
  const cellsOf = (sample: number) =>
    rowOf(table, sample).map((value, column) =>
      column === features.length && classes.length > 0 ? classes[value] : exact(value),
    );
  return (
    <PlotNumbers
      heads={['sample', ...[...features, target].map(columnTitle)]}
      rows={() =>
        Array.from({ length: Math.min(count, most) }, (_, sample) => [String(sample + 1), ...cellsOf(sample)])
      }
    />
  );
}
