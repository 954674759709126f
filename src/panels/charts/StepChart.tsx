import { useId, useMemo, useRef, useState, type PointerEvent } from 'react';
import { shortLabel } from '../../core/relief/tickLabel';
import { niceValues } from '../../core/relief/ticks';
import { Segment } from '../controls/Segment';
import { exact, short } from '../format';
import { useStep } from '../useStep';
import { shapePath, walkerSlot } from '../walkerSlot';
import { frame, height, linePath, width, xAt, yAt, type StepLine } from './stepLine';
import { StepNumbers } from './StepNumbers';
import { valueAxis, type ValueAxis } from './valueAxis';
import './StepChart.css';
import { useMassif, useShownTrails, useWalkerLooks } from '../../state/hooks';

const quantities = { loss: 'loss', gradientNorm: '|∇L|' };
type Quantity = keyof typeof quantities;

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
    group.setAttribute('transform', `translate(${xAt(step, steps)} 0)`);
    group.querySelectorAll('path').forEach((marker, line) => {
      const value = lines[line]?.values[step];
      const share = value === undefined ? NaN : axis.shareOf(value);
      const isShown = share >= 0 && share <= 1;
      marker.setAttribute('visibility', isShown ? 'visible' : 'hidden');
      if (isShown) marker.setAttribute('transform', `translate(0 ${yAt(share)})`);
    });
  });

  const showValues = ({ clientX, currentTarget }: PointerEvent) => {
    const box = currentTarget.getBoundingClientRect();
    const x = ((clientX - box.left) / box.width) * width;
    const share = (x - frame.left) / (width - frame.left - frame.right);
    const step = Math.round(Math.min(Math.max(share, 0), 1) * steps);
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
          <rect
            x={frame.left}
            y={frame.top - 4}
            width={width - frame.left}
            height={height - frame.bottom - frame.top + 4}
          />
        </clipPath>
        <Ticks axis={axis} steps={steps} />
        <g clipPath={`url(#${CSS.escape(clip)})`}>
          {paths.map((path, line) => (
            <path key={line} className="chart-line" d={path} stroke={walkerSlot(lines[line].slot).color} />
          ))}
        </g>
        <g ref={cursor}>
          <line y1={4} y2={height - frame.bottom} stroke="var(--ink)" />
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

function Ticks({ axis, steps }: { axis: ValueAxis; steps: number }) {
  return (
    <>
      {axis.ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${yAt(axis.shareOf(tick))})`}>
          <path d={`M${frame.left} 0H${width - frame.right}`} stroke="var(--line)" />
          <text x={frame.left - 6} y={4} textAnchor="end">
            {shortLabel(tick)}
          </text>
        </g>
      ))}
      {niceValues(0, steps, 3).values.map((step) => (
        <text key={step} x={xAt(step, steps)} y={height - 4} textAnchor="middle">
          {step}
        </text>
      ))}
    </>
  );
}

function summaryOf(lines: readonly StepLine[]): string {
  return lines
    .map(({ name, values }) => `${name} from ${short(values[0])} to ${short(values.at(-1)!)}`)
    .join(', ');
}
