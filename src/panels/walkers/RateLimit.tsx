import { useMemo, useRef } from 'react';
import { stableRateAt, stableRateWords } from '../../core/analysis/stability';
import { find } from '../../core/catalog';
import { optimizers } from '../../core/optimizers';
import type { Optimizer } from '../../core/optimizers/optimizer';
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
  const { id, settings } = useMassif(({ experiment }) => experiment.walkers[index].optimizer);
  const optimizer = find(optimizers, id)!;
  const words = useMemo(() => stableRateWords(optimizer, settings), [optimizer, settings]);
  useCursor((cursor, answerTo) => {
    const limit = limitAt(cursor, answerTo);
    line.current!.textContent = limit === undefined ? '' : `largest stable rate here ${short(limit)}`;
  });
  return <p className={`${common.help} ${styles.limit}`} ref={line} title={titleOf(optimizer, words)} />;
}

function titleOf({ stability }: Optimizer, words: string | undefined): string {
  const divided = stability?.dividedBy === undefined ? '' : ', divided by what the rule divides by';
  return `${words}. Above this rate a swing along the steepest curvature grows: λ is the largest eigenvalue of the Hessian where the walker stands${divided}.`;
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
