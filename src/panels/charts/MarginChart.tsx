import { useMemo } from 'react';
import type { Loss } from '../../core/losses/loss';
import type { SettingValues } from '../../core/settings';
import { lossShape, type LossShape } from '../lossShape';

const width = 370;
const height = 190;
const frame = { left: 34, right: 8, top: 8, bottom: 34 };
const reach = 6;

/** What a loss makes of one sample, over its margin or its error; cut at the frame, not flattened. */
export function MarginChart({ loss, settings }: { loss: Loss; settings: SettingValues }) {
  const shape = useMemo(() => lossShape(loss, settings, reach), [loss, settings]);
  if (!shape) return null;
  const finite = shape.y.filter(Number.isFinite);
  const most = finite.length > 0 ? Math.max(...finite) : 1;
  const top = most > 1.5 ? Math.min(6, most) : 1.05;
  const y = (value: number) => frame.top + (height - frame.top - frame.bottom) * (1 - value / top);
  const rungs = top > 1.5 ? [0, 2, 4, 6].filter((rung) => rung <= top + 0.01) : [0, 0.5, 1];
  const isMargin = shape.over === 'margin';
  return (
    <svg
      className="margin-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${loss.title} of one sample over its ${shape.over}`}
    >
      {rungs.map((rung) => (
        <g key={rung} transform={`translate(0 ${y(rung)})`}>
          <path d={`M${frame.left} 0H${width - frame.right}`} stroke="var(--line)" />
          <text className="mono" x={frame.left - 6} y={4} textAnchor="end">
            {rung}
          </text>
        </g>
      ))}
      <path d={`M${xAt(0)} ${frame.top}V${y(0)}`} stroke="var(--edge)" />
      {[-reach, -reach / 2, 0, reach / 2, reach].map((x) => (
        <text key={x} className="mono" x={xAt(x)} y={height - frame.bottom + 16} textAnchor="middle">
          {String(x).replace('-', '\u2212')}
        </text>
      ))}
      <text x={xAt(0)} y={height - 4} textAnchor="middle">
        {isMargin ? 'margin' : 'error'}
      </text>
      {isMargin && (
        <>
          <text x={frame.left} y={height - 4}>
            wrong
          </text>
          <text x={width - frame.right} y={height - 4} textAnchor="end">
            right
          </text>
        </>
      )}
      <path
        d={pathOf(shape, top, y)}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={2}
        strokeLinejoin="round"
      />
    </svg>
  );
}

function xAt(x: number): number {
  return frame.left + (width - frame.left - frame.right) * ((x + reach) / (2 * reach));
}

function pathOf({ x, y }: LossShape, top: number, yAt: (value: number) => number): string {
  let path = '';
  let isDrawing = false;
  y.forEach((value, index) => {
    const isDrawn = value <= top * 1.02;
    if (isDrawn) path += `${isDrawing ? 'L' : 'M'}${xAt(x[index]).toFixed(1)} ${yAt(value).toFixed(1)}`;
    isDrawing = isDrawn;
  });
  return path;
}
