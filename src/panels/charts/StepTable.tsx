import { useRef } from 'react';
import { walkerNames } from '../../core/experiment/walkerNames';
import type { Trail } from '../../core/walk/trail';
import { useExperiment, useMassif } from '../../state/store';
import { short } from '../format';
import { Marker } from '../Marker';
import { useStep } from '../useStep';
import './StepTable.css';

/** Where every walker stands at the cursor: loss, slope, and how far the last step went. */
export function StepTable() {
  const { walkers } = useExperiment();
  const names = walkerNames(walkers);
  const caption = useRef<HTMLTableCellElement>(null);
  useStep((step) => (caption.current!.textContent = `At step ${step}`));
  return (
    <table className="step-table">
      <thead>
        <tr>
          <th scope="col" ref={caption} />
          <th scope="col">loss</th>
          <th scope="col">|∇L|</th>
          <th scope="col">moved</th>
        </tr>
      </thead>
      <tbody>
        {walkers.map(({ slot }, index) => (
          <StepRow key={index} index={index} slot={slot} title={names[index]} />
        ))}
      </tbody>
    </table>
  );
}

function StepRow({ index, slot, title }: { index: number; slot: number; title: string }) {
  const trail = useMassif(({ results }) => results.trails[0]?.[index]?.[0]);
  const row = useRef<HTMLTableRowElement>(null);
  useStep((step) => {
    const cells = row.current!.querySelectorAll('td');
    const texts = trail ? textsAt(trail, step) : ['', '', ''];
    cells.forEach((cell, column) => (cell.textContent = texts[column]));
  });
  return (
    <tr ref={row}>
      <th scope="row">
        <span className="row">
          <Marker slot={slot} />
          {title}
        </span>
      </th>
      <td />
      <td />
      <td />
    </tr>
  );
}

function textsAt({ loss, gradientNorm, points }: Trail, step: number): string[] {
  if (step >= loss.length) return ['diverged', '', `step ${loss.length - 1}`];
  const [x, y] = [2 * step, 2 * step + 1];
  const moved = step === 0 ? 0 : Math.hypot(points[x] - points[x - 2], points[y] - points[y - 2]);
  return [short(loss[step]), short(gradientNorm[step]), step === 0 ? '–' : short(moved)];
}
