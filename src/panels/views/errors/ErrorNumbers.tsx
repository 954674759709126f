import { useRef, useState } from 'react';
import { short, exact } from '../../words/format';
import { useCursor } from '../../timeline/useStep';
import { inOrder } from './errorBars';

const most = 12;

/** The largest errors as a table, made when it is asked for; its cells follow the cursor without a render. */
export function ErrorNumbers({ classes }: { classes: readonly string[] }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="chart-numbers" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className="help">Show as numbers</summary>
      {isOpen && <Largest classes={classes} />}
    </details>
  );
}

function Largest({ classes }: { classes: readonly string[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  useCursor(({ errors }) => {
    const largest = errors ? inOrder(errors, 'sorted').slice(0, most) : [];
    body.current!.querySelectorAll('tr').forEach((row, place) => {
      const sample = largest[place];
      row.hidden = sample === undefined;
      if (!errors || sample === undefined) return;
      const truth = errors.target[sample];
      const texts = [
        String(sample + 1),
        classes[truth] ?? short(truth),
        short(errors.outputs[sample]),
        exact(errors.errors[sample]),
      ];
      row.querySelectorAll('th, td').forEach((cell, column) => (cell.textContent = texts[column]));
    });
  });
  return (
    <div className="chart-table">
      <table>
        <thead>
          <tr>
            {['sample', 'target', 'answer', 'error'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {Array.from({ length: most }, (_, row) => (
            <tr key={row} hidden>
              <th scope="row" />
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
