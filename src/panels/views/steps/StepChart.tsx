import { useId, useMemo, useRef, useState, type PointerEvent } from 'react';
import { niceValues } from '../../../core/relief/ticks';
import { useMassif, useShownTrails, useWalkerLooks } from '../../../state/hooks';
import { Segment } from '../../form/Segment';
import { exact, short } from '../../words/format';
import { ValueTicks } from '../../plot/ValueTicks';
import { useStep } from '../../timeline/useStep';
import { shapePath, walkerSlot } from '../../walkers/walkerSlot';
import { linePath, plot, type StepLine } from './stepLine';
import { StepNumbers } from './StepNumbers';
import { valueAxis } from '../../plot/valueAxis';
import './StepChart.css';

const quantities = { loss: 'loss', gradientNorm: '|∇L|' };
type Quantity = keyof typeof quantities;

const { left, top, floor } = plot.sides;
const { width, height } = plot.room;

/** Loss or gradient norm of every walker step by step; the markers at the cursor move without a render. */
export function StepChart() {
  const ofWalkers = useShownTrails();
  const looks = useWalkerLooks();
  const steps = useMassif(({ experiment }) => experiment.steps);
  const [quantity, setQuantity] = useState<Quantity>('loss');
  const clip = useId();
  const cursor = useRef<SVGGElement>(null);
  const hover = useRef<HTMLParagraphElement>(null);

  const lines = useMemo(
    () =>
      looks.flatMap((look, index): StepLine[] => {
        const trail = ofWalkers?.[index]?.[0];
        return trail ? [{ ...look, values: trail[quantity] }] : [];
      }),
    [ofWalkers, looks, quantity],
  );
  const axis = useMemo(() => valueAxis(lines.map(({ values }) => values)), [lines]);
  const paths = useMemo(() => lines.map(({ values }) => linePath(values, axis, steps)), [lines, axis, steps]);

  useStep((step) => {
    const group = cursor.current;
    if (!group) return;
    group.setAttribute('transform', `translate(${plot.xAt(step / steps)} 0)`);
    group.querySelectorAll('path').forEach((marker, line) => {
      const value = lines[line]?.values[step];
      const share = value === undefined ? NaN : axis.shareOf(value);
      const isShown = share >= 0 && share <= 1;
      marker.setAttribute('visibility', isShown ? 'visible' : 'hidden');
      if (isShown) marker.setAttribute('transform', `translate(0 ${plot.yAt(share)})`);
    });
  });

  const showValues = (event: PointerEvent) => {
    const step = Math.round(plot.shareUnder(event) * steps);
    const texts = lines.map(({ name, values }) => {
      return `${name} ${values[step] === undefined ? 'gone' : exact(values[step])}`;
    });
    hover.current!.textContent = `step ${step}: ${texts.join(', ')}`;
  };

  if (lines.length === 0) return null;
  return (
    <section className="chart" aria-label={`${quantities[quantity]} per step`}>
      <div className="row">
        <h2 className="heading">Per step</h2>
        <Segment label="Drawn per step" options={quantities} value={quantity} onChange={setQuantity} />
        <span className="help apart">{axis.isLog ? 'log axis' : 'linear axis'}</span>
      </div>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={summaryOf(lines)}
        onPointerMove={showValues}
        onPointerLeave={() => (hover.current!.textContent = '')}
      >
        <clipPath id={clip}>
          <rect x={left} y={top - 4} width={width - left} height={floor - top + 4} />
        </clipPath>
        <ValueTicks plot={plot} ticks={axis.ticks} shareOf={axis.shareOf} />
        {niceValues(0, steps, 3).values.map((step) => (
          <text key={step} x={plot.xAt(step / steps)} y={height - 4} textAnchor="middle">
            {step}
          </text>
        ))}
        <g clipPath={`url(#${CSS.escape(clip)})`}>
          {paths.map((path, line) => (
            <path key={line} className="chart-line" d={path} stroke={walkerSlot(lines[line].slot).color} />
          ))}
        </g>
        <g ref={cursor}>
          <line y1={4} y2={floor} stroke="var(--ink)" />
          {lines.map(({ slot }) => {
            const { shape, color } = walkerSlot(slot);
            return <path key={slot} className="chart-marker" d={shapePath(shape, 4.4)} fill={color} />;
          })}
        </g>
      </svg>
      <p className="number chart-hover" ref={hover} />
      <StepNumbers lines={lines} steps={steps} />
    </section>
  );
}

function summaryOf(lines: readonly StepLine[]): string {
  return lines
    .map(({ name, values }) => `${name} from ${short(values[0])} to ${short(values.at(-1)!)}`)
    .join(', ');
}
