import { useId, useMemo, useRef, type PointerEvent } from 'react';
import { walkerNames } from '../../core/experiment/walkerNames';
import { shortLabel } from '../../core/relief/tickLabel';
import { niceValues } from '../../core/relief/ticks';
import type { Trail } from '../../core/walk/trail';
import { useMassif } from '../../state/store';
import { exact, short } from '../format';
import { useStep } from '../useStep';
import { shapePath, walkerSlot } from '../walkerSlot';
import { LossNumbers } from './LossNumbers';
import { lossAxis, type LossAxis } from './lossAxis';
import './LossChart.css';

const width = 274;
const height = 156;
const frame = { left: 44, right: 12, top: 8, bottom: 20 };
const mostPoints = 500;

/** The loss of every walker step by step; the marker at the cursor moves without a render. */
export function LossChart() {
  const ofWalkers = useMassif(({ results }) => results.trails[0]);
  const walkers = useMassif(({ history }) => history.present.walkers);
  const steps = useMassif(({ history }) => history.present.steps);
  const names = useMemo(() => walkerNames(walkers), [walkers]);
  const clip = useId();
  const cursor = useRef<SVGGElement>(null);
  const hover = useRef<HTMLParagraphElement>(null);

  const lines = useMemo(
    () =>
      (ofWalkers ?? []).flatMap((starts, index) =>
        starts && walkers[index] ? [{ index, look: walkerSlot(walkers[index].slot), trail: starts[0] }] : [],
      ),
    [ofWalkers, walkers],
  );
  const axis = useMemo(() => lossAxis(lines.map(({ trail }) => trail)), [lines]);
  const paths = useMemo(() => lines.map(({ trail }) => linePath(trail, axis, steps)), [lines, axis, steps]);

  useStep((step) => {
    const group = cursor.current;
    if (!group) return;
    group.setAttribute('transform', `translate(${xAt(step, steps)} 0)`);
    group.querySelectorAll('path').forEach((marker, line) => {
      const loss = lines[line]?.trail.loss[step];
      const share = loss === undefined ? NaN : axis.shareOf(loss);
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
    const values = lines.map(({ index, trail }) => {
      const loss = trail.loss[step];
      return `${names[index]} ${loss === undefined ? 'gone' : exact(loss)}`;
    });
    hover.current!.textContent = `step ${step}: ${values.join(', ')}`;
  };

  if (lines.length === 0) return null;
  return (
    <section className="chart" aria-label="Loss per step">
      <div className="row">
        <h2 className="heading">Loss per step</h2>
        <span className="help apart">{axis.isLog ? 'log axis' : 'linear axis'}</span>
      </div>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={summaryOf(lines.map(({ trail }) => trail))}
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
            <path key={lines[line].index} className="chart-line" d={path} stroke={lines[line].look.color} />
          ))}
        </g>
        <g ref={cursor}>
          <line y1={4} y2={height - frame.bottom} stroke="var(--ink)" />
          {lines.map(({ index, look }) => (
            <path key={index} className="chart-marker" d={shapePath(look.shape, 4.4)} fill={look.color} />
          ))}
        </g>
      </svg>
      <p className="number chart-hover" ref={hover} />
      <LossNumbers lines={lines} steps={steps} />
    </section>
  );
}

function Ticks({ axis, steps }: { axis: LossAxis; steps: number }) {
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

function linePath({ loss }: Trail, axis: LossAxis, steps: number): string {
  const stride = Math.max(1, Math.ceil(loss.length / mostPoints));
  let path = '';
  let isDrawing = false;
  for (let step = 0; step < loss.length; step += stride) {
    const share = axis.shareOf(loss[step]);
    // Far outside is cut; a little outside is left to the frame, so that the line runs up to it.
    const isDrawn = Number.isFinite(share) && share > -1 && share < 3;
    if (isDrawn) path += `${isDrawing ? 'L' : 'M'}${xAt(step, steps).toFixed(1)} ${yAt(share).toFixed(1)}`;
    isDrawing = isDrawn;
  }
  return path;
}

function xAt(step: number, steps: number): number {
  return frame.left + (width - frame.left - frame.right) * (step / steps);
}

function yAt(share: number): number {
  return frame.top + (height - frame.bottom - frame.top) * (1 - share);
}

function summaryOf(trails: readonly Trail[]): string {
  const ends = trails.map(({ loss }) => loss[loss.length - 1]);
  return `From ${short(trails[0].loss[0])} to ${ends.map(short).join(', ')}`;
}
