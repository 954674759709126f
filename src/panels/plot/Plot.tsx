import { useId, useMemo, type ReactNode } from 'react';
import { linePath } from './linePath';
import type { PlotFrame } from './plotFrame';
import { PlotReader, type PlotReading } from './PlotReader';
import { axisLabels, type ValueAxis } from './valueAxis';
import styles from './Plot.module.css';

/** What is drawn of something that has one value a place. */
export interface PlotLine {
  readonly name: string;
  readonly values: Float64Array;
  readonly axis: ValueAxis;
  readonly isMain?: boolean;
  /** The colour of the text unless given. */
  readonly color?: string;
  readonly dashes?: string;
}

interface PlotProps {
  readonly frame: PlotFrame;
  readonly lines: readonly PlotLine[];
  readonly reading: PlotReading;
  /** Below the lines. */
  readonly behind?: ReactNode;
  /** Above them. */
  readonly children?: ReactNode;
}

/** Lines over places, cut at the frame and not flattened; the pointer or the arrow keys read all of them at one place. */
export function Plot({ frame, lines, reading, behind, children }: PlotProps) {
  const { width, height, left, right, top, floor } = frame;
  const { last, place } = reading;
  const clip = useId();
  const paths = useMemo(
    () => lines.map(({ values, axis }) => linePath(values, axis, last, frame)),
    [lines, last, frame],
  );
  return (
    <PlotReader reading={reading} placeUnder={(event) => Math.round(frame.shareUnder(event) * last)}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <clipPath id={clip}>
          <rect x={left} y={top - 2} width={right - left} height={floor - top + 4} />
        </clipPath>
        {behind}
        <ValueTicks frame={frame} axes={lines.map(({ axis }) => axis)} />
        <g clipPath={`url(#${CSS.escape(clip)})`}>
          {lines.map((line, index) => (
            <path key={line.name} {...lookOf(line)} d={paths[index]} />
          ))}
        </g>
        {place !== undefined && (
          <g className={styles.cursor} transform={`translate(${frame.xAt(place / last)} 0)`}>
            <path d={`M0 ${top}V${floor}`} />
            {lines.map(({ name, values, axis, color }) => {
              const share = axis.shareOf(values[place]);
              const isIn = share >= 0 && share <= 1;
              return isIn && <circle key={name} cy={frame.yAt(share)} r={3.5} style={{ fill: color }} />;
            })}
          </g>
        )}
        {children}
      </svg>
    </PlotReader>
  );
}

/** A line of the plot on its own, for the button or the name that stands for it. */
export function LineKey(line: Pick<PlotLine, 'isMain' | 'dashes'>) {
  return (
    <svg width="22" height="8" aria-hidden>
      <path {...lookOf(line)} d="M0 4H22" />
    </svg>
  );
}

function lookOf({ isMain, color, dashes }: Pick<PlotLine, 'isMain' | 'color' | 'dashes'>) {
  return {
    className: isMain ? `${styles.line} ${styles.main}` : styles.line,
    style: { stroke: color },
    strokeDasharray: dashes,
  };
}

/** A line across for every tick of the axis that all share; axes of their own have ends, but no numbers that hold for all. */
function ValueTicks({ frame, axes }: { frame: PlotFrame; axes: readonly ValueAxis[] }) {
  const [axis] = axes;
  const isShared = axes.every((other) => other === axis);
  const ticks = isShared
    ? axisLabels(axis)
    : ([['high', 1], ['low', 0]] as const); // prettier-ignore
  return ticks.map(([label, share]) => (
    <g key={share} transform={`translate(0 ${frame.yAt(share)})`}>
      <path d={`M${frame.left} 0H${frame.right}`} stroke="var(--line)" />
      <text x={frame.left - 6} y={4} textAnchor="end">
        {label}
      </text>
    </g>
  ));
}
