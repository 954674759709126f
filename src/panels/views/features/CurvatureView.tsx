import { useMemo, useRef } from 'react';
import type { Axis } from '../../../core/experiment/axis';
import { stableRate, type Curvature, type PrincipalCurvature } from '../../../core/analysis/curvature';
import { useExperiment } from '../../../state/hooks';
import { drawnAxes } from '../../../core/landscape/drawnAxes';
import { curvature } from '../../../state/queries/curvature';
import { placeOn } from '../../words/axisWords';
import { exact, short } from '../../../core/format';
import { useCursor } from '../../../state/useStep';
import styles from '../column/facts.module.css';

/** The Hessian at the pointer, or else at the selected walker, by its eigenvalues and directions. */
export function CurvatureView() {
  const experiment = useExperiment();
  const axes = useMemo(() => drawnAxes(experiment), [experiment]);
  const rows = useRef<HTMLDListElement>(null);
  useCursor(({ pointer }, answerTo) => {
    const texts = textsOf(answerTo(curvature).here, pointer !== undefined, axes, experiment.plane.domain);
    rows.current!.querySelectorAll('dd').forEach((row, index) => (row.textContent = texts[index]));
  });
  return (
    <dl className={styles.facts} ref={rows}>
      {['at', 'λ₁', 'λ₂', 'largest stable rate'].map((term) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd />
        </div>
      ))}
    </dl>
  );
}

function textsOf(
  here: Curvature | undefined,
  isPointer: boolean,
  axes: readonly [Axis, Axis],
  { a, b }: { a: readonly [number, number]; b: readonly [number, number] },
): string[] {
  if (!here) return ['nowhere', '', '', ''];
  const place = `${placeOn(axes[0], a, here.point[0])}  ${placeOn(axes[1], b, here.point[1])}`;
  const along = ({ curvature, direction }: PrincipalCurvature) =>
    Number.isNaN(curvature)
      ? 'none: the slope jumps here'
      : `${exact(curvature)} along (${direction.map(short).join(', ')})`;
  const limit = stableRate(here);
  return [
    `${place}${isPointer ? '' : ', the walker'}`,
    along(here.principal[0]),
    along(here.principal[1]),
    limit === undefined ? noRate(here.principal[0]) : `${exact(limit)} = 2/λmax, for plain descent`,
  ];
}

function noRate({ curvature }: PrincipalCurvature): string {
  return Number.isNaN(curvature) ? 'none' : 'none: nothing curves upwards';
}
