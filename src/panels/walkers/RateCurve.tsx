import { useMemo, useState } from 'react';
import { find } from '../../core/catalog';
import type { Choice } from '../../core/experiment/experiment';
import { short } from '../../core/format';
import { schedules } from '../../core/schedules';
import { ratesOf } from '../../core/schedules/schedule';
import { Plot } from '../plot/Plot';
import { plotFrame } from '../plot/plotFrame';
import { roomyAxis } from '../plot/valueAxis';
import common from '../shell/common.module.css';

const frame = plotFrame({ width: 370, height: 96, left: 48, right: 8, top: 8, bottom: 6 });

interface RateCurveProps {
  readonly schedule: Choice;
  /** The rate that is set. */
  readonly rate: number;
  /** At least two. */
  readonly steps: number;
  readonly color: string | undefined;
}

/** The rate over the steps of a walk or a training. */
export function RateCurve({ schedule: { id, settings }, rate, steps, color }: RateCurveProps) {
  const [place, onPlace] = useState<number>();
  const rates = useMemo(
    () => ratesOf(find(schedules, id)!, settings, rate, steps),
    [id, settings, rate, steps],
  );
  const axis = useMemo(() => roomyAxis(0, Math.max(...rates)), [rates]);
  const words =
    place === undefined
      ? `From ${short(rates[0])} at the first step to ${short(rates[steps - 1])} at the last.`
      : `Step ${place + 1}: rate ${short(rates[place])}.`;
  return (
    <>
      <Plot
        frame={frame}
        lines={[{ name: 'rate', values: rates, axis, isMain: true, ...(color && { color }) }]}
        reading={{
          label: 'Step, to read the rate',
          words,
          last: steps - 1,
          place,
          onPlace,
          strides: { shift: 10, page: 20 },
          numberAt: (at) => at + 1,
        }}
      />
      <p className={common.help}>{words}</p>
    </>
  );
}
