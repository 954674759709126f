import { drawSlice } from '../../../core/experiment/edit/editSlice';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useAnswer, useChosen, useScreen, useThisMassif } from '../../../state/hooks';
import { slice } from '../../../state/queries/slice';
import { toggleSlicing } from '../../../state/slicing';
import { Button } from '../../shell/Button';
import plot from '../../plot/Plot.module.css';
import common from '../../shell/common.module.css';
import styles from './SliceView.module.css';

const LaterSliceChart = lazy(async () => ({ default: (await import('./SliceChart')).SliceChart }));

/** The losses along a line that is drawn over the range, and what draws it. */
export function SliceView() {
  const massif = useThisMassif();
  const { edit } = massif;
  const hasSlice = useChosen('plane').slice !== undefined;
  const sliceLosses = useAnswer(slice);
  const isSlicing = useScreen(({ slicing }) => slicing !== undefined);
  const view = useRef<HTMLElement>(null);
  useBroughtIntoView(view);
  const title = <h2 className={common.heading}>Along a line</h2>;
  return (
    <section className={plot.chart} aria-label="Along a line" ref={view}>
      {hasSlice && sliceLosses ? (
        <Suspense fallback={title}>
          <LaterSliceChart sliceLosses={sliceLosses} />
        </Suspense>
      ) : (
        title
      )}
      {!hasSlice && <p className={common.help}>Plot the loss between two points.</p>}
      <div className={`${common.row} ${styles.tools}`}>
        <Button className={styles.draw} aria-pressed={isSlicing} onClick={() => toggleSlicing(massif)}>
          {isSlicing ? 'Cancel' : hasSlice ? 'Another line' : 'Draw a line'}
        </Button>
        {hasSlice && (
          <Button look="quiet" onClick={() => edit((chosen) => drawSlice(chosen, undefined))}>
            Remove the line
          </Button>
        )}
      </div>
    </section>
  );
}

/** A new line is drawn elsewhere: what it shows may be out of sight. */
function useBroughtIntoView(view: { readonly current: HTMLElement | null }): void {
  const { screen } = useThisMassif();
  const isAsked = useScreen((screen) => screen.sliceAsked);
  const isThere = useAnswer(slice) !== undefined;
  useEffect(() => {
    if (!isAsked || !isThere) return;
    view.current?.scrollIntoView({ block: 'nearest' });
    screen.getState().set({ sliceAsked: false });
  }, [screen, isAsked, isThere, view]);
}
