import { useAnswer, useMassif } from '../../../state/hooks';
import { exactness } from '../../../state/queries/exactness';
import type { Exactness } from '../../../core/landscape/gridDigits';
import type { GridFigures } from '../../../core/landscape/grid';
import { short } from '../../../core/format';
import common from '../../shell/common.module.css';
import styles from '../column/facts.module.css';

const variants = {
  oracle: 'interpreter, 64 bits',
  f64: 'WebAssembly SIMD, 64 bits',
  f32: 'WebAssembly SIMD, 32 bits',
} as const;

/** How fast the drawn grid of the main loss was computed, and how exact it is. */
export function EngineView() {
  const figures = useMassif(({ results }) => results.figures[0]);
  const compared = useAnswer(exactness);
  if (!figures) return <p className={common.help}>Nothing is computed yet.</p>;
  return (
    <dl className={styles.facts}>
      {rowsOf(figures, compared).map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function rowsOf(
  { size, workers, milliseconds, precision, relaxed }: GridFigures,
  exactness: Exactness | undefined,
): [string, string][] {
  const points = size ** 2;
  return [
    ['grid', `${size} × ${size}, ${points} points`],
    ['time', `${short(milliseconds)} ms, ${workers === 1 ? '1 worker' : `${workers} workers`}`],
    ['speed', `${short((1000 * points) / milliseconds)} points per second`],
    ['by', `${variants[precision]}${relaxed ? ', relaxed' : ''}`],
    ['largest error', exactness ? differenceText(exactness) : 'checking'],
    ['in', exactness ? `${exactness.sample} points, compared with the reference` : ''],
  ];
}

function differenceText({ worst, height }: Exactness): string {
  return `${short(worst)}${height > 0 ? `, ${short(worst / height)} of the height` : ''}`;
}
