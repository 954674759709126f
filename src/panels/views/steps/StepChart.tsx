import { stopWord } from '../../../core/walk/fallsOn';
import { useMemo, useRef, useState } from 'react';
import { niceValues } from '../../../core/surface/ticks';
import { useMassif, useShownTrails, useThisMassif, useWalkerLooks } from '../../../state/hooks';
import { shownStep } from '../../../state/shownStep';
import { Segment } from '../../form/Segment';
import { exact, short } from '../../../core/format';
import { Plot } from '../../plot/Plot';
import { plotFrame } from '../../plot/plotFrame';
import { PlotNumbers } from '../../plot/PlotNumbers';
import { valueAxis } from '../../plot/valueAxis';
import { useStep } from '../../../state/useStep';
import { walkerSlot } from '../../../signs/walkerSlot';
import { WalkerSign } from '../../walkers/Marker';
import common from '../../shell/common.module.css';
import plot from '../../plot/Plot.module.css';

const quantities = { loss: 'loss', gradientNorm: '|∇L|' };
type Quantity = keyof typeof quantities;

const frame = plotFrame({ width: 274, height: 156, left: 44, right: 12, top: 8, bottom: 20 });

/** Loss or gradient norm of every walker step by step; the markers at the cursor move without a render. */
export function StepChart() {
  const { store } = useThisMassif();
  const ofWalkers = useShownTrails();
  const looks = useWalkerLooks();
  const steps = useMassif(({ experiment }) => experiment.steps);
  const [quantity, setQuantity] = useState<Quantity>('loss');
  const [place, onPlace] = useState<number>();
  const cursor = useRef<SVGGElement>(null);

  const lines = useMemo(() => {
    const drawn = looks.flatMap(({ name, slot }, index) => {
      const trail = ofWalkers?.[index]?.[0];
      if (!trail) return [];
      const { color, dashes } = walkerSlot(slot);
      return [{ name, slot, color, dashes, values: trail[quantity], after: stopWord(trail) }];
    });
    const axis = valueAxis(drawn.map(({ values }) => values));
    return drawn.map((line) => ({ ...line, axis }));
  }, [ofWalkers, looks, quantity]);

  useStep((step) => {
    const group = cursor.current;
    if (!group) return;
    group.setAttribute('transform', `translate(${frame.xAt(step / steps)} 0)`);
    group.querySelectorAll(':scope > g').forEach((marker, index) => {
      const { values, axis } = lines[index];
      const share = axis.shareOf(values[step]);
      const isShown = share >= 0 && share <= 1;
      marker.setAttribute('visibility', isShown ? 'visible' : 'hidden');
      if (isShown) marker.setAttribute('transform', `translate(0 ${frame.yAt(share)})`);
    });
  });

  if (lines.length === 0) return null;
  const valueAt = ({ values, after }: (typeof lines)[number], step: number) =>
    step < values.length ? exact(values[step]) : after;
  const readAt = (step: number) => lines.map((line) => `${line.name} ${valueAt(line, step)}`).join(', ');
  const said = place === undefined ? '' : `step ${place}: ${readAt(place)}`;
  const summary = lines.map(
    ({ name, values }) => `${name} from ${short(values[0])} to ${short(values.at(-1)!)}`,
  );
  return (
    <section className={plot.chart} aria-label={`${quantities[quantity]} per step`}>
      <div className={common.row}>
        <h2 className={common.heading}>Per step</h2>
        <Segment label="Drawn per step" options={quantities} value={quantity} onChange={setQuantity} />
        <span className={`${common.help} ${common.apart}`}>
          {lines[0].axis.isLog ? 'log axis' : 'linear axis'}
        </span>
      </div>
      <Plot
        frame={frame}
        lines={lines}
        reading={{
          label: `Steps, to read the ${quantities[quantity]}`,
          words: said || `${summary.join(', ')}: arrow keys read the steps between`,
          last: steps,
          place,
          onPlace,
          rest: shownStep(store.getState().cursor.step),
          strides: { shift: 10, page: 20 },
        }}
        behind={niceValues(0, steps, 3).values.map((step) => (
          <text key={step} x={frame.xAt(step / steps)} y={frame.height - 4} textAnchor="middle">
            {step}
          </text>
        ))}
      >
        <g ref={cursor}>
          <line y1={4} y2={frame.floor} stroke="var(--ink)" />
          {lines.map(({ name, slot }) => (
            <g key={name} className={plot.marker}>
              <WalkerSign slot={slot} radius={4.4} />
            </g>
          ))}
        </g>
      </Plot>
      <p className={`${common.number} ${plot.reading}`}>{said}</p>
      <PlotNumbers
        heads={['step', ...lines.map(({ name }) => name)]}
        rows={() =>
          niceValues(0, steps, 12)
            .values.filter(Number.isInteger)
            .map((step) => [String(step), ...lines.map((line) => valueAt(line, step))])
        }
      />
    </section>
  );
}
