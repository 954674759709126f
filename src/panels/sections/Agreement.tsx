import { useDeferredValue, useMemo } from 'react';
import { find } from '../../core/catalog';
import type { HeightField } from '../../core/heightField';
import { losses } from '../../core/losses';
import { meanSlopeCosine, rankCorrelation } from '../../core/reading/agreement';
import { useDrawnRanges } from '../../state/drawn';

/** Points along each axis that are compared: as many as every range has from its first grid on. */
const size = 33;

/** Whether compared losses put the ground in the same order, and send walkers the same way: two triangles of numbers. */
export function Agreement() {
  // The ranges go first: they come grid by grid, and all pairs are compared.
  const drawn = useDeferredValue(useDrawnRanges());
  const fields = useMemo(() => drawn.map(({ field }) => thinned(field)), [drawn]);
  const ranks = useMemo(() => triangle(fields, rankCorrelation), [fields]);
  const slopes = useMemo(() => triangle(fields, meanSlopeCosine), [fields]);
  const titles = drawn.map(({ experiment }, loss) => {
    const chosen = experiment.losses[loss];
    return chosen ? find(losses, chosen.id)!.title : '';
  });
  if (titles.length < 2) return null;
  return (
    <>
      <Triangle
        title="Same order of heights?"
        help="Rank correlation over the drawn region. 1: both put every point in the same order."
        titles={titles}
        rows={ranks}
      />
      <Triangle
        title="Same way down?"
        help="Mean cosine between the slopes. 1: the same direction everywhere, 0: unrelated."
        titles={titles}
        rows={slopes}
      />
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
              <td key={column} className="number" title={rows[row][column] === undefined ? '' : against}>
                {rows[row][column] === undefined ? '' : correlationText(rows[row][column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function triangle(
  fields: readonly HeightField[],
  compare: (one: HeightField, other: HeightField) => number,
): number[][] {
  return fields.map((field, row) => fields.slice(0, row).map((other) => compare(other, field)));
}

/** Every so many points of a field: grids of all sizes then share theirs. */
function thinned(field: HeightField): HeightField {
  const stride = (field.size - 1) / (size - 1);
  if (stride <= 1) return field;
  const heights = Float32Array.from({ length: size * size }, (_, at) => {
    return field.heights[stride * (Math.floor(at / size) * field.size + (at % size))];
  });
  return { ...field, size, heights };
}

/** ".98", "1.0", "−.31"; a dash where one of the two is level. */
function correlationText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 0.995 ? '1.0' : Math.abs(value).toFixed(2).slice(1);
  return `${value < -0.005 ? '−' : ''}${digits}`;
}
