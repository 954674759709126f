import { useState } from 'react';
import { walkerNames } from '../../core/experiment/walkerNames';
import { niceValues } from '../../core/relief/ticks';
import type { Trail } from '../../core/walk/trail';
import { useExperiment } from '../../state/store';
import { exact } from '../format';

interface LossNumbersProps {
  readonly lines: readonly { readonly index: number; readonly trail: Trail }[];
  readonly steps: number;
}

/** The chart as a table, made when it is asked for. */
export function LossNumbers({ lines, steps }: LossNumbersProps) {
  const { walkers } = useExperiment();
  const names = walkerNames(walkers);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="chart-numbers" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className="help">Show as numbers</summary>
      {isOpen && (
        <div className="chart-table">
          <table>
            <thead>
              <tr>
                <th scope="col">step</th>
                {lines.map(({ index }) => (
                  <th key={index} scope="col">
                    {names[index]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {niceValues(0, steps, 12)
                .values.filter(Number.isInteger)
                .map((step) => (
                  <tr key={step}>
                    <th scope="row">{step}</th>
                    {lines.map(({ index, trail }) => (
                      <td key={index}>
                        {trail.loss[step] === undefined ? 'diverged' : exact(trail.loss[step])}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
