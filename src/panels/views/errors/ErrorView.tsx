import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { samplesFor } from '../../../core/experiment/subject';
import type { ErrorFold } from '../../../core/reading/errorFold';
import { Segment } from '../../form/Segment';
import { foldRemarks, foldWords, sampleWords } from '../../words/foldWords';
import { useCursor } from '../../timeline/useStep';
import { barAt, inOrder, paintBars, type ErrorOrder } from './errorBars';
import { ErrorNumbers } from './ErrorNumbers';
import './ErrorView.css';
import { useExperiment, useMassif, useThisMassif } from '../../../state/hooks';

/** The errors of all samples at the pointer, or else at the selected walker, and how they become the loss. */
export function ErrorView() {
  const { store } = useThisMassif();
  const { data, seed } = useExperiment();
  const theme = useMassif((state) => state.theme);
  const [order, setOrder] = useState<ErrorOrder>('sorted');
  const { classes } = useMemo(() => samplesFor(data, seed).table, [data, seed]);
  const bars = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const drawn = useRef<readonly unknown[]>([]);
  const samples = useRef<readonly number[]>([]);

  useEffect(() => () => store.getState().setCursor({ sample: undefined }), [store]);

  useCursor(({ errors, sample, pointer }) => {
    const wanted = [errors, sample, pointer === undefined, order, theme];
    if (!canvas.current || wanted.every((part, index) => part === drawn.current[index])) return;
    const isNew = errors !== drawn.current[0] || order !== drawn.current[3];
    drawn.current = wanted;
    if (isNew) samples.current = errors ? inOrder(errors, order) : [];
    const isClass = classes.length > 0;
    paintBars(canvas.current, errors && { errors, order: samples.current, isClass, marked: sample });
    const marked = errors && sample !== undefined && sample < errors.errors.length ? sample : undefined;
    const said = marked === undefined ? '' : sampleWords(errors!, marked, classes);
    bars.current!.setAttribute('aria-valuenow', String((marked ?? 0) + 1));
    bars.current!.setAttribute('aria-valuemax', String(errors?.errors.length ?? 1));
    bars.current!.setAttribute('aria-valuetext', said || 'arrow keys go from sample to sample');
    write(view.current!, errors, said, pointer !== undefined);
  });

  const mark = (sample: number | undefined) => store.getState().setCursor({ sample });
  const point = ({ clientX, currentTarget }: PointerEvent) => {
    const box = currentTarget.getBoundingClientRect();
    if (samples.current.length === 0) return;
    mark(samples.current[barAt(clientX - box.left, box.width, samples.current.length)]);
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || samples.current.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const { sample } = store.getState().cursor;
    const from = sample === undefined ? -1 : samples.current.indexOf(sample);
    const next = from < 0 ? 0 : from + by * (event.shiftKey ? 10 : 1);
    mark(samples.current[Math.min(Math.max(next, 0), samples.current.length - 1)]);
  };

  return (
    <div className="error-view" ref={view}>
      <div className="row">
        <span className="help" data-part="where" />
        <span className="apart">
          <Segment
            label="Order of the samples"
            options={{ sorted: 'sorted', given: 'as given' }}
            value={order}
            onChange={setOrder}
          />
        </span>
      </div>
      <div
        ref={bars}
        role="slider"
        tabIndex={0}
        aria-label="Errors of the samples"
        aria-valuemin={1}
        aria-valuemax={1}
        aria-valuenow={1}
        onKeyDown={step}
        onPointerMove={point}
        onPointerLeave={() => mark(undefined)}
        onBlur={() => mark(undefined)}
      >
        <canvas ref={canvas} aria-hidden />
      </div>
      <p className="help" data-part="sample" />
      <table className="confusion" hidden>
        <thead>
          <tr>
            <td />
            <th scope="col">is 1</th>
            <th scope="col">is 0</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">answered 1</th>
            <td data-part="tp" />
            <td data-part="fp" />
          </tr>
          <tr>
            <th scope="row">answered 0</th>
            <td data-part="fn" />
            <td data-part="tn" />
          </tr>
        </tbody>
      </table>
      <p className="error-sum" data-part="sum" />
      <p className="help" data-part="remark" />
      <ErrorNumbers classes={classes} />
    </div>
  );
}

/** The texts of the view; they follow the cursor without a render. */
function write(view: HTMLElement, errors: ErrorFold | undefined, said: string, isPointer: boolean): void {
  const part = (name: string) => view.querySelector(`[data-part="${name}"]`)!;
  part('where').textContent = errors ? (isPointer ? 'at the cursor' : 'at the walker') : 'nowhere';
  part('sample').textContent =
    said || (errors ? 'Point at a bar, or go from bar to bar with the arrow keys.' : '');
  part('sum').textContent = errors ? foldWords(errors).join('\n') : '';
  part('remark').textContent = errors ? foldRemarks(errors).join(' ') : '';
  view.querySelector<HTMLElement>('.confusion')!.hidden = !errors?.confusion;
  for (const [name, count] of Object.entries(errors?.confusion ?? {})) {
    part(name).textContent = `${count} ${name}`;
  }
}
