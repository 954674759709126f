import { shortLabel } from '../../core/relief/tickLabel';
import type { Plot } from './plot';

interface ValueTicksProps {
  readonly plot: Plot;
  readonly ticks: readonly number[];
  readonly shareOf: (tick: number) => number;
  readonly labelOf?: (tick: number) => string;
}

/** A line across the plot for every tick of its value axis, with its number on the left. */
export function ValueTicks({ plot, ticks, shareOf, labelOf = shortLabel }: ValueTicksProps) {
  const { left, right } = plot.sides;
  return ticks.map((tick) => (
    <g key={tick} transform={`translate(0 ${plot.yAt(shareOf(tick))})`}>
      <path d={`M${left} 0H${right}`} stroke="var(--line)" />
      <text className="mono" x={left - 6} y={4} textAnchor="end">
        {labelOf(tick)}
      </text>
    </g>
  ));
}
