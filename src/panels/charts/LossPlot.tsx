import { useId, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { inSentence } from '../../core/inSentence';
import type { LossNature } from '../../core/reading/lossNature';
import { shortLabel } from '../../core/relief/tickLabel';
import { exact, plain } from '../format';
import { dashes } from './lossDashes';
import { lossAxis, lossReach, places, valuesOf, type LossLine, type LossQuantity } from './lossLines';
import { useSampleTicks } from './useSampleTicks';

const width = 370;
const height = 206;
const frame = { left: 40, right: 8, top: 8, bottom: 48 };
const floor = height - frame.bottom;
const middle = (places.length - 1) / 2;

interface LossPlotProps {
  readonly lines: readonly LossLine[];
  readonly quantity: LossQuantity;
  readonly bendsDown: LossNature['bendsDown'];
}

/** The curves, cut at the frame and not flattened; the pointer or the arrow keys read them, ticks are the samples. */
export function LossPlot({ lines, quantity, bendsDown }: LossPlotProps) {
  const [place, setPlace] = useState<number>();
  const clip = useId();
  const { over } = lines[0].shape;
  const { ticks, caption } = useSampleTicks(over, xAt);
  const axis = lossAxis(valuesOf(lines[0], quantity));
  const y = (value: number) =>
    frame.top + ((floor - frame.top) * (axis.high - value)) / (axis.high - axis.low);
  const said = place === undefined ? [] : reading(lines, place);

  const point = ({ clientX, currentTarget }: PointerEvent) => {
    const box = currentTarget.getBoundingClientRect();
    const x = ((clientX - box.left) / box.width) * width;
    const share = (x - frame.left) / (width - frame.left - frame.right);
    setPlace(Math.round(Math.min(Math.max(share, 0), 1) * (places.length - 1)));
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, PageDown: -20, PageUp: 20 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (place ?? middle) + by * (event.shiftKey ? 10 : 1);
    setPlace(Math.min(Math.max(next, 0), places.length - 1));
  };

  return (
    <>
      <div
        className="loss-plot"
        role="slider"
        tabIndex={0}
        aria-label={`${over}, to read ${lines.map(({ loss }) => inSentence(loss)).join(', ')}`}
        aria-valuemin={-lossReach}
        aria-valuemax={lossReach}
        aria-valuenow={places[place ?? middle]}
        aria-valuetext={said.join(', ') || 'arrow keys read the curves'}
        onKeyDown={step}
        onPointerMove={point}
        onPointerLeave={() => setPlace(undefined)}
        onBlur={() => setPlace(undefined)}
      >
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
          <clipPath id={clip}>
            <rect
              x={frame.left}
              y={frame.top}
              width={width - frame.left - frame.right}
              height={floor - frame.top + 1}
            />
          </clipPath>
          <g clipPath={`url(#${clip})`}>
            {bendsDown.map(([from, to]) => (
              <path
                key={from}
                className="loss-plot-down"
                d={`M${xAt(from)} ${frame.top}H${xAt(to)}V${floor}H${xAt(from)}Z`}
              />
            ))}
          </g>
          {axis.ticks.map((tick) => (
            <g key={tick} transform={`translate(0 ${y(tick)})`}>
              <path d={`M${frame.left} 0H${width - frame.right}`} stroke="var(--line)" />
              <text className="mono" x={frame.left - 6} y={4} textAnchor="end">
                {shortLabel(tick)}
              </text>
            </g>
          ))}
          <path d={`M${xAt(0)} ${frame.top}V${floor}`} stroke="var(--edge)" />
          <Foot over={over} />
          <g clipPath={`url(#${clip})`}>
            {lines.map((line, index) => (
              <path
                key={line.id}
                className={index === 0 ? 'loss-chart-line main' : 'loss-chart-line'}
                d={pathOf(valuesOf(line, quantity), y)}
                strokeDasharray={dashes[index]}
              />
            ))}
          </g>
          <g ref={ticks} className="sample-ticks" transform={`translate(0 ${floor + 2})`} />
          {place !== undefined && (
            <g className="loss-plot-cursor" transform={`translate(${xAt(places[place])} 0)`}>
              <path d={`M0 ${frame.top}V${floor}`} />
              {lines.map((line) => {
                const value = valuesOf(line, quantity)[place];
                return (
                  value >= axis.low && value <= axis.high && <circle key={line.id} cy={y(value)} r={3.5} />
                );
              })}
            </g>
          )}
        </svg>
      </div>
      <p className="help loss-reading">
        {said.length > 0 && <span className="number">{said.join('\n')}</span>}
        <span ref={caption} hidden={said.length > 0} />
      </p>
    </>
  );
}

/** The axis below: numbers, what they are, and for margins which side is right. */
function Foot({ over }: { over: 'error' | 'margin' }) {
  const [low, high] = over === 'margin' ? ['wrong', 'right'] : ['too low', 'too high'];
  return (
    <>
      {[-lossReach, -lossReach / 2, 0, lossReach / 2, lossReach].map((x) => (
        <text key={x} className="mono" x={xAt(x)} y={floor + 26} textAnchor="middle">
          {plain(x)}
        </text>
      ))}
      <text x={xAt(0)} y={height - 5} textAnchor="middle">
        {over}
      </text>
      <text x={frame.left} y={height - 5}>
        {low}
      </text>
      <text x={width - frame.right} y={height - 5} textAnchor="end">
        {high}
      </text>
    </>
  );
}

/** "margin 0.5", then a line for every loss with its value and slope there. */
export function reading(lines: readonly LossLine[], place: number): string[] {
  const { over } = lines[0].shape;
  return [
    `${over} ${plain(Number(places[place].toFixed(2)))}`,
    ...lines.map(({ loss, shape }) => {
      return `${loss.title}: ${exact(shape.y[place])}, slope ${exact(shape.slope()[place])}`;
    }),
  ];
}

/** Open sides end at the frame. */
function xAt(x: number): number {
  const inside = Math.min(Math.max(x, -lossReach), lossReach);
  return frame.left + (width - frame.left - frame.right) * ((inside + lossReach) / (2 * lossReach));
}

function pathOf(values: Float64Array, y: (value: number) => number): string {
  let path = '';
  let isDrawing = false;
  values.forEach((value, place) => {
    // Far outside the frame is cut; a little outside is left to it, so that the line runs up to it.
    const isDrawn = Math.abs(y(value)) < 5 * height;
    if (isDrawn) path += `${isDrawing ? 'L' : 'M'}${xAt(places[place]).toFixed(1)} ${y(value).toFixed(1)}`;
    isDrawing = isDrawn;
  });
  return path;
}
