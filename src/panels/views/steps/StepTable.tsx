import { stopWord } from '../../../core/walk/fallsOn';
import { memo, useMemo, useRef } from 'react';
import type { Axis } from '../../../core/experiment/axis';
import type { Trail } from '../../../core/walk/trail';
import { useExperiment, useShownTrails, useWalkerLooks } from '../../../state/hooks';
import { drawnAxes } from '../../../core/landscape/drawnAxes';
import { axisName } from '../../words/axisWords';
import { short } from '../../../core/format';
import { Marker } from '../../walkers/Marker';
import { useStep } from '../../../state/useStep';
import common from '../../shell/common.module.css';
import styles from './StepTable.module.css';
import plotNumbers from '../../plot/PlotNumbers.module.css';

/** Where every walker stands at the cursor: loss, slope, how far the last step went, parameters and rate. */
export function StepTable() {
  const experiment = useExperiment();
  const looks = useWalkerLooks();
  const axes = useMemo(() => drawnAxes(experiment), [experiment]);
  const caption = useRef<HTMLTableCellElement>(null);
  useStep((step) => (caption.current!.textContent = `At step ${step}`));
  return (
    <table className={`${plotNumbers.table} ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col" ref={caption} />
          <th scope="col">loss</th>
          <th scope="col">|∇L|</th>
          <th scope="col">moved</th>
        </tr>
      </thead>
      {looks.map(({ slot, name }, index) => (
        <StepRows key={slot} index={index} slot={slot} title={name} axes={axes} />
      ))}
    </table>
  );
}

interface StepRowsProps {
  readonly index: number;
  readonly slot: number;
  readonly title: string;
  readonly axes: readonly [Axis, Axis];
}

const StepRows = memo(function StepRowsOf({ index, slot, title, axes }: StepRowsProps) {
  const trail = useShownTrails()?.[index]?.[0];
  const rows = useRef<HTMLTableSectionElement>(null);
  useStep((step) => {
    const texts = trail ? textsAt(trail, step, axes) : [];
    rows.current!.querySelectorAll('td').forEach((cell, column) => (cell.textContent = texts[column] ?? ''));
  });
  return (
    <tbody ref={rows}>
      <tr>
        <th scope="row">
          <span className={common.row}>
            <Marker slot={slot} />
            {title}
          </span>
        </th>
        <td />
        <td />
        <td />
      </tr>
      <tr className={styles.place}>
        <td colSpan={4} />
      </tr>
    </tbody>
  );
});

function textsAt(trail: Trail, step: number, axes: readonly [Axis, Axis]): string[] {
  const { loss, gradientNorm, points, rate } = trail;
  const last = loss.length - 1;
  const placeAt = (at: number) =>
    axes.map((axis, index) => `${axisName(axis)} ${short(points[2 * at + index])}`).join('  ');
  const isOver = step > last || (step === last && trail.end === 'diverged');
  if (isOver) return [stopWord(trail), '', `step ${last}`, placeAt(last)];
  const [x, y] = [2 * step, 2 * step + 1];
  const moved = step === 0 ? 0 : Math.hypot(points[x] - points[x - 2], points[y] - points[y - 2]);
  return [
    short(loss[step]),
    short(gradientNorm[step]),
    step === 0 ? '–' : short(moved),
    step === 0 ? placeAt(0) : `${placeAt(step)}  rate ${short(rate[step])}`,
  ];
}
