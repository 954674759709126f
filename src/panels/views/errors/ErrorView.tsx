import { useEffect, useMemo, useRef, useState } from 'react';
import { samplesFor } from '../../../core/experiment/subject';
import type { ErrorReduction } from '../../../core/analysis/errorReduction';
import { Segment } from '../../form/Segment';
import { PlotReader } from '../../plot/PlotReader';
import { useCanvasReturns } from '../../plot/useCanvasReturns';
import { reductionRemarks, reductionWords, sampleWords } from '../../../core/analysis/reductionWords';
import { useCursorParts } from '../../../state/useStep';
import { barUnder, inOrder, paintBars, type ErrorOrder } from './errorBars';
import { LargestErrors } from './LargestErrors';
import { answerAmong } from '../../../state/answers';
import { errors } from '../../../state/queries/errors';
import { useAnswer, useExperiment, useMassif, useThisMassif } from '../../../state/hooks';
import common from '../../shell/common.module.css';
import styles from './ErrorView.module.css';

/** What is counted, by the answer and then by the truth. */
const counts = [['tp', 'fp'], ['fn', 'tn']]; // prettier-ignore
const how = 'Point at a bar, or go from bar to bar with the arrow keys.';

/** The errors of all samples at the pointer, or else at the selected walker, and how they become the loss. */
export function ErrorView() {
  const { store } = useThisMassif();
  const { data, seed } = useExperiment();
  const theme = useMassif((state) => state.theme);
  const [order, setOrder] = useState<ErrorOrder>('sorted');
  const { classes, count } = useMemo(() => {
    const samples = samplesFor(data, seed);
    return { classes: samples.table.classes, count: samples.count };
  }, [data, seed]);
  const marked = useAnswer(errors, (found, { sample }) =>
    found && sample !== undefined && sample < found.errors.length ? sample : undefined,
  );
  const place = useAnswer(errors, (found) =>
    found && marked !== undefined ? inOrder(found, order).indexOf(marked) : undefined,
  );
  const said = useAnswer(errors, (found) => {
    if (!found) return '';
    return marked === undefined ? how : sampleWords(found, marked, classes);
  });
  const canvas = useRef<HTMLCanvasElement>(null);
  const returns = useCanvasReturns(canvas);
  const view = useRef<HTMLDivElement>(null);

  useEffect(() => () => store.getState().setCursor({ sample: undefined }), [store]);

  useCursorParts(
    ({ pointer }, answerTo) => [answerTo(errors), marked, pointer === undefined, order, theme, returns],
    ({ pointer }, answerTo) => {
      const found = answerTo(errors);
      paintBars(canvas.current!, found && { errors: found, order, isClass: classes.length > 0, marked });
      write(view.current!, found, pointer !== undefined);
    },
  );

  const onPlace = (next: number | undefined) => {
    const found = answerAmong(store.getState().answers, errors);
    const sample = found && next !== undefined ? inOrder(found, order)[next] : undefined;
    store.getState().setCursor({ sample });
  };

  return (
    <div className={styles.view} ref={view}>
      <div className={common.row}>
        <span className={common.help} data-part="where" />
        <span className={common.apart}>
          <Segment
            label="Order of the samples"
            options={{ sorted: 'sorted', given: 'as given' }}
            value={order}
            onChange={setOrder}
          />
        </span>
      </div>
      <PlotReader
        reading={{
          label: 'Errors of the samples',
          words: said,
          last: count - 1,
          place,
          onPlace,
          rest: -1,
          strides: { shift: 10, page: 20 },
          numberAt: (at) => at + 1,
        }}
        placeUnder={(event) => barUnder(event, count)}
      >
        <canvas ref={canvas} aria-hidden />
      </PlotReader>
      <p className={`${common.help} ${styles.sample}`}>{said}</p>
      <table className={styles.confusion} hidden>
        <thead>
          <tr>
            <td />
            <th scope="col">is 1</th>
            <th scope="col">is 0</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((names, row) => (
            <tr key={row}>
              <th scope="row">answered {1 - row}</th>
              {names.map((name) => (
                <td key={name} data-part={name} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={`${common.figures} ${styles.sum}`} data-part="sum" />
      <p className={common.help} data-part="remark" />
      <LargestErrors classes={classes} />
    </div>
  );
}

/** The texts of the view; they follow the cursor without a render. */
function write(view: HTMLElement, errors: ErrorReduction | undefined, isPointer: boolean): void {
  const part = (name: string) => view.querySelector(`[data-part="${name}"]`)!;
  part('where').textContent = errors ? (isPointer ? 'at the cursor' : 'at the walker') : 'nowhere';
  part('sum').textContent = errors ? reductionWords(errors).join('\n') : '';
  part('remark').textContent = errors ? reductionRemarks(errors).join(' ') : '';
  view.querySelector('table')!.hidden = !errors?.confusion;
  for (const [name, count] of Object.entries(errors?.confusion ?? {})) {
    part(name).textContent = `${count} ${name}`;
  }
}
