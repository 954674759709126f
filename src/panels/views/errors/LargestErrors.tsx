import { useRef } from 'react';
import { NumberRows, PlotNumbers } from '../../plot/PlotNumbers';
import { short, exact } from '../../../core/format';
import { errors } from '../../../state/queries/errors';
import { useCursor } from '../../../state/useStep';
import { inOrder } from './errorBars';

const heads = ['sample', 'target', 'answer', 'error'];
const empty = Array.from({ length: 12 }, () => heads.map(() => ''));

/** The largest errors as a table. */
export function LargestErrors({ classes }: { classes: readonly string[] }) {
  return (
    <PlotNumbers heads={heads}>
      <Rows classes={classes} />
    </PlotNumbers>
  );
}

/** The cells follow the cursor without a render. */
function Rows({ classes }: { classes: readonly string[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  useCursor((_, answerTo) => {
    const found = answerTo(errors);
    const largest = found ? inOrder(found, 'sorted') : [];
    body.current!.querySelectorAll('tr').forEach((row, place) => {
      const sample = largest[place];
      row.hidden = sample === undefined;
      if (!found || sample === undefined) return;
      const truth = found.target[sample];
      const texts = [
        String(sample + 1),
        classes[truth] ?? short(truth),
        short(found.outputs[sample]),
        exact(found.errors[sample]),
      ];
      row.querySelectorAll('th, td').forEach((cell, column) => (cell.textContent = texts[column]));
    });
  });
  return <NumberRows ref={body} rows={empty} />;
}
