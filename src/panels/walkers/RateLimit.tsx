import { useRef } from 'react';
import { stableRate } from '../../core/analysis/curvature';
import type { NumberSetting } from '../../core/settings';
import { curvature } from '../../state/queries/curvature';
import { sliderScale } from '../form/sliderScale';
import { short } from '../../core/format';
import { useCursor, type AnswerTo } from '../../state/useStep';
import common from '../shell/common.module.css';
import styles from './WalkerRow.module.css';

/** The rate at which plain descent turns unstable where a walker stands, in words. */
export function RateLimit({ index }: { index: number }) {
  const line = useRef<HTMLParagraphElement>(null);
  useCursor((_, answerTo) => {
    const limit = limitAt(answerTo, index);
    line.current!.textContent = limit === undefined ? '' : `largest stable rate here ${short(limit)}`;
  });
  return (
    <p
      className={`${common.help} ${styles.limit}`}
      ref={line}
      title="2/λmax, for plain descent. Above this rate plain gradient descent is unstable where the walker stands: λmax is the largest eigenvalue of the Hessian."
    />
  );
}

interface RateMarkProps {
  readonly index: number;
  readonly setting: NumberSetting;
  /** The rate in force over the one on the slider. */
  readonly scale: number;
}

/** The same as a mark on the slider of the rate. */
export function RateMark({ index, setting, scale }: RateMarkProps) {
  const mark = useRef<HTMLElement>(null);
  const { placeFrom, min, max } = sliderScale(setting);
  useCursor((_, answerTo) => {
    const limit = (limitAt(answerTo, index) ?? NaN) / scale;
    const isOn = limit >= setting.min && limit <= setting.max;
    mark.current!.hidden = !isOn;
    if (isOn) mark.current!.style.setProperty('--place', String((placeFrom(limit) - min) / (max - min)));
  });
  return <b ref={mark} hidden />;
}

function limitAt(answerTo: AnswerTo, index: number): number | undefined {
  const there = answerTo(curvature).walkers[index];
  return there && stableRate(there);
}
