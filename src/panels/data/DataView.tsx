import type { ShownData } from './plottedSamples';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { Samples } from '../../core/datasets/samples';
import { problemOf, type Problem } from '../../core/experiment/subject';
import type { PlaneModel } from '../../core/landscape/planeModel';
import { walkerNames } from '../../core/experiment/walkerNames';
import {
  useExperiment,
  useMassif,
  useSelectedWalker,
  useShownTrails,
  useThisMassif,
} from '../../state/hooks';
import { SizeObserver } from '../../state/browser/sizeObserver';
import { shownStep } from '../../state/shownStep';
import { useCursorParts } from '../../state/useStep';
import { viewedPoint } from '../../state/shown';
import { mistakesOf } from '../../core/objective/accuracy';
import { short } from '../../core/format';
import { usePlaneModel } from '../../state/usePlaneModel';
import { ClassKey } from './ClassKey';
import { DataEdits } from './DataEdits';
import { dataPlot, type DataPlot } from './dataPlot';
import { paintData } from './paintData';
import { onSampleKey } from './sampleEdits';
import { SampleNumbers } from './SampleNumbers';
import { useSampleDrag } from './useSampleDrag';
import { useCanvasReturns } from '../plot/useCanvasReturns';
import { WalkerSelect } from '../views/column/WalkerSelect';
import common from '../shell/common.module.css';
import styles from './DataView.module.css';

/**
 * The data with what the model makes of them, at the parameters pointed at or else where a walker stands; samples can
 * be dragged, added and removed.
 */
export function DataView() {
  const { subject, data, seed } = useExperiment();
  const problem = useMemo(() => problemOf(subject, data, seed), [subject, data, seed]);
  return problem.network && <NetworkView problem={problem} samples={problem.network.samples} />;
}

function NetworkView({ problem, samples }: { problem: Problem; samples: Samples }) {
  const massif = useThisMassif();
  const { screen, store } = massif;
  const { walkers, data } = useExperiment();
  const plane = usePlaneModel();
  const theme = useMassif((state) => state.theme);
  const trails = useShownTrails();
  const canvas = useRef<HTMLCanvasElement>(null);
  const returns = useCanvasReturns(canvas);
  const editsId = useId();
  const title = useRef<HTMLSpanElement>(null);
  const score = useRef<HTMLSpanElement>(null);
  const shown = useRef<ShownData>(undefined);
  const still = useRef<DataPlot>(undefined);
  const repaint = useRef(() => {});
  const walker = useSelectedWalker();
  const trail = trails?.[walker]?.[0];
  const paint = useMemo(() => painter(problem, plane), [problem, plane]);

  useEffect(() => {
    let frame = 0;
    const show = () => {
      frame = 0;
      const { pointer, sample } = store.getState().cursor;
      const { point, step } = viewedPoint(massif, walker);
      if (!canvas.current) return;
      title.current!.textContent = pointer ? 'The model at the cursor' : `The model at step ${step}`;
      const painted = paint(canvas.current, point, still.current, sample);
      shown.current = painted?.data;
      score.current!.textContent = painted?.score ?? '';
    };
    repaint.current = () => {
      frame ||= requestAnimationFrame(show);
    };
    repaint.current();
    return () => cancelAnimationFrame(frame);
  }, [massif, store, paint, walker, trail, theme]);
  useCursorParts(
    ({ pointer, sample, step }) => [pointer, sample, shownStep(step), returns],
    () => repaint.current(),
  );

  useEffect(() => {
    const watcher = new SizeObserver(() => repaint.current());
    if (canvas.current) watcher.observe(canvas.current);
    void document.fonts?.ready.then(() => repaint.current());
    return () => watcher.disconnect();
  }, []);

  useSampleDrag({ canvas, shown, still, repaint });

  return (
    <section className={styles.view} aria-label="Data and model">
      <div className={common.row}>
        <h2 className={common.heading}>
          <span ref={title} />
        </h2>
        {walkers.length > 0 && (
          <WalkerSelect
            titles={walkerNames(walkers)}
            slots={walkers.map(({ slot }) => slot)}
            value={walker}
            onChange={(index) => screen.getState().set({ walkerSlot: walkers[index].slot })}
          />
        )}
      </div>
      <canvas
        ref={canvas}
        role="application"
        aria-roledescription="data plot"
        aria-label={`${samples.count} samples and what the model answers`}
        aria-describedby={editsId}
        tabIndex={0}
        onKeyDown={(event) => shown.current && onSampleKey(massif, event, shown.current)}
      />
      <div className={`${common.row} ${common.help}`}>
        <ClassKey classes={samples.table.classes} title={keyTitle(samples)} />
        <span className={`${common.number} ${common.apart} ${styles.score}`} data-part="score" ref={score} />
      </div>
      <DataEdits id={editsId} samples={samples} edits={data.edits} shown={shown} />
      <SampleNumbers samples={samples} />
    </section>
  );
}

/** What a disc stands for where there are no classes. */
function keyTitle({ task, table }: Samples): string {
  return task === 'unlabelled' ? 'samples and copies' : table.target.name;
}

interface Painted {
  readonly data: ShownData;
  /** How well the model does, in words. */
  readonly score: string;
}

/** Paints the model at a point of the plane, on the axes of a plot that is to hold still. */
function painter(problem: Problem, plane: PlaneModel | undefined) {
  const plots = new WeakMap<Problem, DataPlot>();
  return (
    canvas: HTMLCanvasElement,
    point: ArrayLike<number> | undefined,
    still: DataPlot | undefined,
    marked: number | undefined,
  ): Painted | undefined => {
    const surface = point && plane?.surfaceAt(point);
    const shown = surface?.problem ?? problem;
    if (!shown.network) return undefined;
    const fresh = plots.get(shown) ?? dataPlot(shown.network);
    plots.set(shown, fresh);
    const plot = still ? onAxesOf(still, fresh) : fresh;
    const { samples, score } = shown.network;
    const data = { plot, samples };
    if (!point || !plane || !surface?.modelObjective) {
      paintData(canvas, { plot, theta: undefined, isWrong: () => false, marked });
      return { data, score: '' };
    }
    const { modelObjective } = surface;
    const theta = plane.thetaFromPlane(point);
    const mistakes = mistakesOf(samples, score)?.(modelObjective.outputs(theta));
    paintData(canvas, { plot, theta, isWrong: (sample) => mistakes?.[sample] === 1, marked });
    if (!mistakes) return { data, score: `loss ${short(modelObjective.value(theta))}` };
    const right = mistakes.filter((mistake) => mistake === 0).length;
    return { data, score: `${right} of ${samples.count} right` };
  };
}

function onAxesOf(still: DataPlot, fresh: DataPlot): DataPlot {
  return {
    ...fresh,
    x: { ...still.x, values: fresh.x.values },
    y: { ...still.y, values: fresh.y.values },
  };
}
