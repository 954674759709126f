import { useId, useState } from 'react';
import { inSentence } from '../../core/inSentence';
import type { LossNature } from '../../core/reading/lossNature';
import { exact, plain } from '../words/format';
import { brokenLine, plotIn } from '../plot/plot';
import { PlotReader } from '../plot/PlotReader';
import { ValueTicks } from '../plot/ValueTicks';
import { dashes } from './lossDashes';
import { lossAxis, lossReach, places, valuesOf, type LossLine, type LossQuantity } from './lossLines';
import { useSampleTicks } from './useSampleTicks';

const plot = plotIn({ width: 370, height: 206, left: 40, right: 8, top: 8, bottom: 48 });
const { left, right, top, floor } = plot.sides;
const { height } = plot.room;

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
  const shareOf = (value: number) => (value - axis.low) / (axis.high - axis.low);
  const y = (value: number) => plot.yAt(shareOf(value));
  const said = place === undefined ? [] : reading(lines, place);

  return (
    <>
      <PlotReader
        plot={plot}
        className="loss-plot"
        aria-label={`${over}, to read ${lines.map(({ loss }) => inSentence(loss)).join(', ')}`}
        aria-valuetext={said.join(', ') || 'arrow keys read the curves'}
        last={places.length - 1}
        strides={{ shift: 10, page: 20 }}
        place={place}
        onPlace={setPlace}
        numberAt={(at) => places[at]}
      >
        <clipPath id={clip}>
          <rect x={left} y={top} width={right - left} height={floor - top + 1} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          {bendsDown.map(([from, to]) => (
            <path
              key={from}
              className="loss-plot-down"
              d={`M${xAt(from)} ${top}H${xAt(to)}V${floor}H${xAt(from)}Z`}
            />
          ))}
        </g>
        <ValueTicks plot={plot} ticks={axis.ticks} shareOf={shareOf} />
        <path d={`M${xAt(0)} ${top}V${floor}`} stroke="var(--edge)" />
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
            <path d={`M0 ${top}V${floor}`} />
            {lines.map((line) => {
              const value = valuesOf(line, quantity)[place];
              return (
                value >= axis.low && value <= axis.high && <circle key={line.id} cy={y(value)} r={3.5} />
              );
            })}
          </g>
        )}
      </PlotReader>
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
      <text x={left} y={height - 5}>
        {low}
      </text>
      <text x={right} y={height - 5} textAnchor="end">
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
  return plot.xAt((inside + lossReach) / (2 * lossReach));
}

function pathOf(values: Float64Array, y: (value: number) => number): string {
  return brokenLine(
    Array.from(values, (value, place) => {
      // Far outside the frame is cut; a little outside is left to it, so that the line runs up to it.
      return Math.abs(y(value)) < 5 * height ? [xAt(places[place]), y(value)] : undefined;
    }),
  );
}
