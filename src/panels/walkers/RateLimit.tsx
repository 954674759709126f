import { useRef } from 'react';
import { stableRateAt } from '../../core/analysis/stability';
import { find } from '../../core/catalog';
import { optimizers } from '../../core/optimizers';
import type { NumberSetting } from '../../core/settings';
import { curvature } from '../../state/queries/curvature';
import { sliderScale } from '../form/sliderScale';
import { short } from '../../core/format';
import { useMassif, useShownTrails } from '../../state/hooks';
import { shownStep } from '../../state/shownStep';
import type { Cursor } from '../../state/store';
import { useCursor, type AnswerTo } from '../../state/useStep';
import common from '../shell/common.module.css';
import styles from './WalkerRow.module.css';

/** Up to which rate a walker's method is stable where it stands, in words. */
export function RateLimit({ index }: { index: number }) {
  const line = useRef<HTMLParagraphElement>(null);
  const limitAt = useLimit(index);
  useCursor((cursor, answerTo) => {
    const limit = limitAt(cursor, answerTo);
    line.current!.textContent = limit === undefined ? '' : `largest stable rate here ${short(limit)}`;
  });
  return (
    <p
      className={`${common.help} ${styles.limit}`}
      ref={line}
      title="Above this rate a swing along the steepest curvature where the walker stands grows. All settings say how it follows from that curvature."
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
  const limitAt = useLimit(index);
  useCursor((cursor, answerTo) => {
    const limit = (limitAt(cursor, answerTo) ?? NaN) / scale;
    const isOn = limit >= setting.min && limit <= setting.max;
    mark.current!.hidden = !isOn;
    if (isOn) mark.current!.style.setProperty('--place', String((placeFrom(limit) - min) / (max - min)));
  });
  return <b ref={mark} hidden />;
}

/** The limit of a walker at the cursor. */
function useLimit(index: number) {
  const optimizer = useMassif(({ experiment }) => experiment.walkers[index].optimizer);
  const trail = useShownTrails()?.[index]?.[0];
  return ({ step }: Cursor, answerTo: AnswerTo): number | undefined => {
    const there = answerTo(curvature).walkers[index];
    const entry = find(optimizers, optimizer.id)!;
    return there && trail && stableRateAt(entry, optimizer.settings, trail, shownStep(step), there);
  };
}
