import { useState } from 'react';
import { exact, plain } from '../words/format';
import { places, type LossLine } from './lossLines';

/** The curves as a table, made when it is asked for. */
export function LossNumbers({ lines }: { lines: readonly LossLine[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const { over } = lines[0].shape;
  const rows = Array.from({ length: 13 }, (_, row) => (row * (places.length - 1)) / 12);
  return (
    <details className="chart-numbers" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className="help">Show as numbers</summary>
      {isOpen && (
        <div className="chart-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{over}</th>
                {lines.flatMap(({ id, loss }) => [
                  <th key={id} scope="col">
                    {loss.title}
                  </th>,
                  <th key={`${id} slope`} scope="col">
                    slope
                  </th>,
                ])}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row}>
                  <th scope="row">{plain(places[row])}</th>
                  {lines.flatMap(({ id, shape }) => [
                    <td key={id}>{exact(shape.y[row])}</td>,
                    <td key={`${id} slope`}>{exact(shape.slope()[row])}</td>,
                  ])}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
