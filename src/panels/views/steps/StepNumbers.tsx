import { useState } from 'react';
import { niceValues } from '../../../core/relief/ticks';
import { exact } from '../../words/format';
import type { StepLine } from './stepLine';

interface StepNumbersProps {
  readonly lines: readonly StepLine[];
  readonly steps: number;
}

/** The chart as a table, made when it is asked for. */
export function StepNumbers({ lines, steps }: StepNumbersProps) {
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
                {lines.map(({ slot, name }) => (
                  <th key={slot} scope="col">
                    {name}
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
                    {lines.map(({ slot, values }) => (
                      <td key={slot}>{values[step] === undefined ? 'diverged' : exact(values[step])}</td>
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
