import { useMemo, useState } from 'react';
import { lossNames } from '../../../core/experiment/lossNames';
import { sliceSize } from '../../../core/analysis/slice';
import { useChosen, useShownLoss, useThisMassif } from '../../../state/hooks';
import { drawnAxes } from '../../../core/landscape/drawnAxes';
import type { SliceLosses } from '../../../core/analysis/slice';
import { axisName, placeOn } from '../../words/axisWords';
import { exact } from '../../../core/format';
import { Plot } from '../../plot/Plot';
import { plotFrame } from '../../plot/plotFrame';
import { PlotNumbers } from '../../plot/PlotNumbers';
import type { ValueAxis } from '../../plot/valueAxis';
import { dashes } from '../../losses/dashes';
import { sliceAxes } from './sliceAxes';
import { SliceLegend } from './SliceLegend';
import common from '../../shell/common.module.css';
import styles from './SliceView.module.css';
import plot from '../../plot/Plot.module.css';

const frame = plotFrame({ width: 274, height: 172, left: 44, right: 12, top: 10, bottom: 8 });
const last = sliceSize - 1;
/** Of all points these are written down: nine, both ends among them. */
const written = Array.from({ length: 9 }, (_, row) => (row * last) / 8);

/** Every compared loss along the line; the pointer or the arrow keys read all of them and move the shared cursor. */
export function SliceChart({ sliceLosses }: { sliceLosses: SliceLosses }) {
  const { store } = useThisMassif();
  const { experiment, points, losses } = sliceLosses;
  const { height, scale } = useChosen('view');
  const shown = useShownLoss();
  const [place, setPlace] = useState<number>();
  const lines = useMemo(() => {
    const axes = sliceAxes(losses, { height, scale });
    const names = namesOf(sliceLosses);
    return losses.map((values, loss) => {
      const [name, axis] = [names[loss], axes[loss]];
      return { name, values, axis, isMain: loss === shown, dashes: dashes[loss] };
    });
  }, [sliceLosses, losses, height, scale, shown]);
  const [a, b] = useMemo(() => drawnAxes(experiment), [experiment]);
  const { domain } = experiment.plane;
  const pointAt = (at: number) => [points[2 * at], points[2 * at + 1]] as const;
  const placeWords = (at: number) => {
    const [x, y] = pointAt(at);
    return `${placeOn(a, domain.a, x)}  ${placeOn(b, domain.b, y)}`;
  };
  const onPlace = (next: number | undefined): void => {
    setPlace(next);
    store.getState().setCursor({ pointer: next === undefined ? undefined : pointAt(next) });
  };
  const words = (at: number) =>
    [placeWords(at), ...lines.map(({ name, values }) => `${name} ${exact(values[at])}`)].join(', ');
  return (
    <>
      <div className={common.row}>
        <h2 className={common.heading}>Along the line</h2>
        <span className={`${common.help} ${common.apart}`}>{axisWords(lines.map(({ axis }) => axis))}</span>
      </div>
      <Plot
        frame={frame}
        lines={lines}
        reading={{
          label: 'Along the line, to read the losses',
          words: place === undefined ? 'arrow keys read the losses' : words(place),
          last,
          place,
          onPlace,
          strides: { shift: 8, page: 32 },
        }}
      />
      <div className={`${common.number} ${plot.reading} ${styles.ends}`}>
        <span>● {placeWords(0)}</span>
        <span>{placeWords(last)} ◆</span>
      </div>
      <SliceLegend lines={lines} place={place} title={place === undefined ? 'lowest' : placeWords(place)} />
      <PlotNumbers
        heads={[axisName(a), axisName(b), ...lines.map(({ name }) => name)]}
        rows={() => written.map((at) => [...pointAt(at), ...losses.map((values) => values[at])].map(exact))}
      />
    </>
  );
}

function axisWords(axes: readonly ValueAxis[]): string {
  const logs = axes.filter(({ isLog }) => isLog).length;
  const words = logs === axes.length ? 'log axis' : logs > 0 ? 'axis, some log' : 'linear axis';
  if (axes.length < 2) return words;
  return axes.every((axis) => axis === axes[0]) ? `same ${words}` : `each its own ${words}`;
}

function namesOf({ experiment, losses }: SliceLosses): string[] {
  return experiment.losses.length > 0 ? lossNames(experiment.losses) : losses.map(() => 'height');
}
