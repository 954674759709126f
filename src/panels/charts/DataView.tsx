import { useEffect, useMemo, useRef } from 'react';
import { groundOf, type Ground } from '../../core/experiment/subject';
import type { PlaneObjective } from '../../core/objective/planeObjective';
import { walkerNames } from '../../core/experiment/walkerNames';
import { readoutAt } from '../../core/walk/readouts';
import { shownStep } from '../../state/playback';
import { useScreen } from '../../state/screen';
import { useSelectedWalker } from '../../state/selectedWalker';
import { useExperiment, useMassif } from '../../state/store';
import { useIsTrained } from '../../state/training';
import { short } from '../format';
import { usePlane } from '../usePlane';
import { ClassKey } from './ClassKey';
import { dataPlot } from './dataPlot';
import { paintData } from './paintData';
import { WalkerSelect } from './WalkerSelect';
import './DataView.css';

/** The data with what the model makes of them, at the parameters pointed at or else where a walker stands. */
export function DataView() {
  const { walkers, subject, data, seed } = useExperiment();
  const plane = usePlane();
  const isTrained = useIsTrained();
  const theme = useMassif((state) => state.theme);
  const trails = useMassif(({ results }) => results.trails[0]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const title = useRef<HTMLSpanElement>(null);
  const score = useRef<HTMLSpanElement>(null);
  const walker = useSelectedWalker();
  const trail = trails?.[walker]?.[0];
  const paint = useMemo(() => painter(plane), [plane]);
  const network = useMemo(() => groundOf(subject, data, seed).network, [subject, data, seed]);

  useEffect(() => {
    let frame = 0;
    const show = () => {
      frame = 0;
      const { pointer, step, sample } = useMassif.getState().cursor;
      const place = Math.min(shownStep(step), (trail?.loss.length ?? 1) - 1);
      const point = pointer ?? (trail && [trail.points[2 * place], trail.points[2 * place + 1]]);
      if (!canvas.current) return;
      title.current!.textContent = pointer ? 'The model at the cursor' : `The model at step ${place}`;
      score.current!.textContent = paint(canvas.current, isTrained ? point : undefined, sample);
    };
    const ask = () => (frame ||= requestAnimationFrame(show));
    ask();
    void document.fonts.ready.then(ask);
    const unsubscribe = useMassif.subscribe(({ cursor }, before) => {
      const hasMoved =
        cursor.pointer !== before.cursor.pointer ||
        cursor.sample !== before.cursor.sample ||
        shownStep(cursor.step) !== shownStep(before.cursor.step);
      if (hasMoved) ask();
    });
    const watcher = new ResizeObserver(ask);
    if (canvas.current) watcher.observe(canvas.current);
    return () => {
      unsubscribe();
      watcher.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [paint, trail, theme, isTrained]);

  if (!network) return null;
  const { samples } = network;
  return (
    <section className="data-view" aria-label="Data and model">
      <div className="row">
        <h2 className="heading">
          <span ref={title} />
        </h2>
        {walkers.length > 0 && (
          <WalkerSelect
            titles={walkerNames(walkers)}
            slots={walkers.map(({ slot }) => slot)}
            value={walker}
            onChange={(index) => useScreen.getState().set({ walkerSlot: walkers[index].slot })}
          />
        )}
      </div>
      <canvas ref={canvas} role="img" aria-label={`${samples.count} samples and what the model answers`} />
      <div className="row help">
        <ClassKey classes={samples.table.classes} title={samples.table.target.name} />
        <span className="number apart data-score" ref={score} />
      </div>
    </section>
  );
}

/** Paints the model at a point of the plane and answers how well it does there, in words. */
function painter(planeNow: () => PlaneObjective) {
  const plots = new WeakMap<Ground, ReturnType<typeof dataPlot>>();
  return (canvas: HTMLCanvasElement, at: ArrayLike<number> | undefined, marked?: number): string => {
    const plane = planeNow();
    const point = Float64Array.from(at ?? [0, 0]);
    const { ground, modelObjective, objective } = plane.surfaceAt(point);
    if (!ground.network || !modelObjective) return '';
    const plot = plots.get(ground) ?? dataPlot(ground.network);
    plots.set(ground, plot);
    if (!at) {
      paintData(canvas, { plot, theta: undefined, isWrong: () => false, marked });
      return '';
    }
    const theta = plane.thetaFromPlane(point);
    const { samples, network } = ground.network;
    const outputs = plot.classOf && modelObjective.outputs(theta);
    const answerOf = (sample: number) => {
      if (network.outputs === 1) return outputs![sample] > 0 ? 1 : 0;
      let best = 0;
      for (let k = 1; k < network.outputs; k++) {
        if (outputs![k * samples.count + sample] > outputs![best * samples.count + sample]) best = k;
      }
      return best;
    };
    paintData(canvas, {
      plot,
      theta,
      isWrong: (sample) => !!outputs && answerOf(sample) !== samples.target[sample],
      marked,
    });
    const { accuracy } = readoutAt(plane, point);
    if (accuracy === undefined) return `loss ${short(objective.value(theta))}`;
    return `${Math.round(accuracy * samples.count)} of ${samples.count} right`;
  };
}
