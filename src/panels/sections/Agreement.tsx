import { useDeferredValue, useMemo } from 'react';
import { actions } from '../../state/actions';
import { agreementOf } from '../../state/agreement';
import { useDrawnRanges } from '../../state/drawn';
import { useChosen } from '../../state/store';
import { correlation } from '../format';
import { titleOfRange } from '../titleOfRange';

/** Whether compared losses put the ground in the same order, and send walkers the same way: two triangles of numbers. */
export function Agreement() {
  // The ranges go first: they come grid by grid, and all pairs are compared.
  const drawn = useDeferredValue(useDrawnRanges());
  const agreements = useMemo(
    () => drawn.map(({ field }, row) => drawn.slice(0, row).map((other) => agreementOf(other.field, field))),
    [drawn],
  );
  const titles = drawn.map(({ experiment }, loss) => titleOfRange(experiment, loss));
  if (titles.length < 2) return null;
  return (
    <>
      <Triangle
        title="Same order of heights?"
        help="Rank correlation over the drawn region. 1: both put every point in the same order."
        titles={titles}
        rows={agreements.map((row) => row.map(({ order }) => order))}
      />
      <Triangle
        title="Same way down?"
        help="Mean cosine between the slopes. 1: the same direction everywhere, 0: unrelated."
        titles={titles}
        rows={agreements.map((row) => row.map(({ way }) => way))}
      />
      <p className="help">A number lays its two ranges over each other.</p>
    </>
  );
}

interface TriangleProps {
  readonly title: string;
  readonly help: string;
  readonly titles: readonly string[];
  /** Row by row, each as long as its number. */
  readonly rows: readonly (readonly number[])[];
}

function Triangle({ title, help, titles, rows }: TriangleProps) {
  return (
    <table className="agreement">
      <caption>
        <strong>{title}</strong>
        <span className="help">{help}</span>
      </caption>
      <tbody>
        {titles.map((name, row) => (
          <tr key={row}>
            <th scope="row" title={name}>
              {name}
            </th>
            {titles.slice(0, -1).map((against, column) => (
              <td key={column} className="number">
                {column < row && (
                  <PairButton value={rows[row][column]} places={[column, row]} titles={[against, name]} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PairButtonProps {
  readonly value: number;
  readonly places: readonly [number, number];
  readonly titles: readonly [string, string];
}

/** Shows these two together: in the way that is chosen, or laid over each other. */
function PairButton({ value, places, titles }: PairButtonProps) {
  const { compare, pair } = useChosen('view');
  const isShown = compare !== 'side' && places.every((place) => pair.includes(place));
  const title = `${titles[0]} and ${titles[1]}`;
  const show = () => actions.changeView({ pair: places, ...(compare === 'side' && { compare: 'overlay' }) });
  return (
    <button
      type="button"
      className="pair-button"
      title={title}
      aria-label={`${title}: ${correlation(value)}`}
      aria-pressed={isShown}
      onClick={show}
    >
      {correlation(value)}
    </button>
  );
}
