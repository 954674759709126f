import { useEffect, useRef } from 'react';
import { useThisMassif } from '../../state/hooks';
import { drawnAxes } from '../../core/landscape/drawnAxes';
import { placeOn } from '../words/axisWords';
import { exact } from '../../core/format';
import { probes } from '../../state/queries/probes';
import { useCursor } from '../../state/useStep';
import styles from './PointerTip.module.css';

/** The parameters pointed at on a stage and the exact loss there, beside the pointer; at rest below when the keyboard points. */
export function PointerTip({ stageId }: { stageId: string }) {
  const { store } = useThisMassif();
  const tip = useRef<HTMLDivElement>(null);

  useCursor(({ pointer }, answerTo) => {
    const [probe] = answerTo(probes);
    const element = tip.current!;
    element.hidden = !pointer || !probe;
    if (element.hidden || !probe) return;
    const experiment = store.getState().experiment;
    const axes = drawnAxes(experiment);
    const isCompared = experiment.losses.length > 1;
    const { a, b } = experiment.plane.domain;
    const [x, y] = probe.point;
    const [first, second] = element.children;
    first.textContent = `${placeOn(axes[0], a, x)}  ${placeOn(axes[1], b, y)}`;
    second.textContent = isCompared ? '' : `loss ${exact(probe.loss)}`;
  });

  useEffect(() => {
    const follow = ({ clientX, clientY, target }: PointerEvent) => {
      const element = tip.current;
      const root = element?.closest('[data-massif]');
      // What moves elsewhere on the page points at nothing here.
      if (!element || !root || !(target instanceof Node && root.contains(target))) return;
      // A chart that points at the range says itself what it reads.
      const isOnRange = document.getElementById(stageId)!.contains(target);
      element.toggleAttribute('data-elsewhere', !isOnRange);
      const { offsetWidth, offsetHeight } = element;
      const { left, top, width, height } = root.getBoundingClientRect();
      const x = Math.min(clientX - left + 20, width - offsetWidth - 8);
      const y = Math.min(clientY - top + 18, height - offsetHeight - 8);
      element.style.translate = `${x}px ${y}px`;
      element.dataset.follows = '';
    };
    const rest = () => {
      delete tip.current?.dataset.follows;
      delete tip.current?.dataset.elsewhere;
      tip.current?.style.removeProperty('translate');
    };
    // In the capture phase: a drag on the range keeps its moves to itself.
    window.addEventListener('pointermove', follow, true);
    window.addEventListener('keydown', rest);
    return () => {
      window.removeEventListener('pointermove', follow, true);
      window.removeEventListener('keydown', rest);
    };
  }, [stageId]);

  return (
    <div className={styles.tip} data-part="tip" ref={tip} hidden>
      <div />
      <div />
    </div>
  );
}
