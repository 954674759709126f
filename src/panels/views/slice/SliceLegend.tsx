import { useThisMassif } from '../../../state/hooks';
import { showLoss } from '../../../state/shown';
import { LineKey, type PlotLine } from '../../plot/Plot';
import { exact } from '../../../core/format';
import common from '../../shell/common.module.css';
import styles from './SliceView.module.css';

interface SliceLegendProps {
  /** One a loss. */
  readonly lines: readonly PlotLine[];
  /** Where the values are read; undefined for the lowest of each. */
  readonly place: number | undefined;
  readonly title: string;
}

/** What the lines are, each with one value; a name picks the loss that the linked views show. */
export function SliceLegend({ lines, place, title }: SliceLegendProps) {
  const massif = useThisMassif();
  return (
    <table className={styles.legend}>
      <thead>
        <tr>
          <th scope="col" className={common.number} colSpan={2}>
            {title}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, loss) => (
          <tr key={line.name}>
            <th scope="row">
              <button
                type="button"
                className={styles.name}
                aria-pressed={lines.length > 1 ? line.isMain : undefined}
                onClick={() => showLoss(massif, loss)}
              >
                <LineKey {...line} />
                {line.name}
              </button>
            </th>
            <td className={common.number}>
              {exact(place === undefined ? lowestOf(line.values) : line.values[place])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The lowest finite value, or the first where there is none. */
function lowestOf(values: Float64Array): number {
  const finite = values.filter(Number.isFinite);
  return finite.length > 0 ? Math.min(...finite) : values[0];
}
