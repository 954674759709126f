import { useEffect, useRef } from 'react';
import { lossNames } from '../../core/experiment/lossNames';
import { walkerNames } from '../../core/experiment/walkerNames';
import { useThisMassif } from '../../state/hooks';
import type { Massif } from '../../state/massif';
import { shownLoss } from '../../state/shown';
import { short } from '../../core/format';
import common from '../shell/common.module.css';

/** At most one message in this time, in milliseconds. */
const quiet = 1000;

/** Tells a screen reader where the walk stands whenever the cursor comes to rest. */
export function Announcer() {
  const massif = useThisMassif();
  const { store } = massif;
  const region = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = store.subscribe(({ experiment }, before) => {
      const { cursor } = experiment.view;
      if (cursor === before.experiment.view.cursor) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (region.current) region.current.textContent = messageAt(massif, cursor);
      }, quiet);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [massif, store]);
  return <p className={common.hiddenText} role="status" aria-live="polite" ref={region} />;
}

function messageAt(massif: Massif, step: number): string {
  const { results, experiment } = massif.store.getState();
  const names = walkerNames(experiment.walkers);
  const shown = shownLoss(massif);
  const losses = names.map((_, index) => results.trails[shown]?.[index]?.[0]?.loss[step] ?? Infinity);
  const lowest = Math.min(...losses);
  if (!Number.isFinite(lowest)) return `Step ${step}.`;
  const compared = lossNames(experiment.losses);
  const where = compared.length > 1 ? `On ${compared[shown]}, ` : '';
  return `Step ${step}. ${where}${names[losses.indexOf(lowest)]} leads with ${short(lowest)}.`;
}
