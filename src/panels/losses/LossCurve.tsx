import { useMemo } from 'react';
import type { Loss } from '../../core/losses/loss';
import { defaultsOf, type SettingValues } from '../../core/settings';
import { evenly, lossShape } from '../../core/reading/lossShape';
import { brokenLine } from '../plot/plot';

interface LossCurveProps {
  readonly loss: Loss;
  readonly settings?: SettingValues;
  readonly width?: number;
  readonly height?: number;
}

const places = evenly(3, 121);
/** Losses beyond this many units are cut at the frame, not flattened. */
const highest = 3.2;

/** A loss as its own curve over margin or error: the icon of the catalog. */
export function LossCurve({
  loss,
  settings = defaultsOf(loss.settings),
  width = 56,
  height = 24,
}: LossCurveProps) {
  const path = useMemo(() => curvePath(loss, settings, width, height), [loss, settings, width, height]);
  return (
    <svg className="loss-curve" width={width} height={height} aria-hidden>
      <path d={`M0 ${height - 1.5}H${width}M${width / 2} 0V${height}`} stroke="var(--line)" />
      <path d={path} fill="none" stroke="var(--ink)" strokeWidth={1.5} strokeLinejoin="round" />
    </svg>
  );
}

function curvePath(loss: Loss, settings: SettingValues, width: number, height: number): string {
  const shape = lossShape(loss, settings, places);
  if (!shape) return '';
  const top = Math.min(highest, Math.max(...shape.y.filter(Number.isFinite), 1e-9));
  return brokenLine(
    Array.from(shape.y, (loss, index) => {
      const share = loss / top;
      if (!(Math.abs(share) <= 1.02)) return undefined;
      return [(width * index) / (shape.y.length - 1), height - 2 - (height - 4) * share];
    }),
  );
}
