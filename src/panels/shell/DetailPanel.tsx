import { useEffect, useRef, type ReactNode } from 'react';
import { useScreen } from '../../state/hooks';
import type { ChoiceName } from '../../state/screen';
import { choiceViews } from './choiceViews';
import { ArchitectureDetail } from '../models/ArchitectureDetail';
import { DataDetail } from '../data/DataDetail';
import { LossDetail } from '../losses/LossDetail';
import { OptimizerDetail } from '../walkers/OptimizerDetail';
import { IconButton } from './IconButton';
import common from './common.module.css';
import styles from './DetailPanel.module.css';

const details: Readonly<Record<ChoiceName, () => ReactNode>> = {
  data: DataDetail,
  architecture: ArchitectureDetail,
  loss: LossDetail,
  optimizer: OptimizerDetail,
};

/** The catalog of one choice beside the page of what is chosen; Escape gives the focus back to the word in the sentence. */
export function DetailPanel() {
  const choice = useScreen(({ detail }) => detail);
  const closeDetail = useScreen((screen) => screen.closeDetail);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!choice) return undefined;
    // On a touch screen a focused field would bring up the keyboard over the list.
    const isTouched = window.matchMedia('(pointer: coarse)').matches;
    const search = panel.current?.querySelector<HTMLElement>('[role=combobox]');
    // Where a page holds several, the word is its own.
    const root = panel.current?.closest('[data-massif]') ?? null;
    (isTouched ? panel.current : (search ?? panel.current))?.focus({ preventScroll: true });
    return () => {
      if (![document.body, root].includes(document.activeElement)) return;
      root?.querySelector<HTMLElement>(`[data-word="${choice}"]`)?.focus({ preventScroll: true });
    };
  }, [choice]);

  if (!choice) return null;
  const Detail = details[choice];
  return (
    <div
      ref={panel}
      className={`${common.panel} ${styles.panel}`}
      role="dialog"
      tabIndex={-1}
      aria-label={choiceViews[choice].title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        closeDetail();
      }}
    >
      <Detail key={choice} />
      <IconButton icon="close" label="Close" className={styles.close} onClick={closeDetail} />
    </div>
  );
}
