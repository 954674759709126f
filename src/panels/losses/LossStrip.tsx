import { useContext, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { find } from '../../core/catalog';
import { chooseOnlyLoss, toggleLoss } from '../../core/experiment/edit/editLosses';
import { lossLandscapes } from '../../core/landscape/lossLandscapes';
import { losses } from '../../core/losses';
import { usualHeight } from '../../core/experiment/parse/parse';
import { surfaceIn } from '../../core/surface/drawn';
import { useAnswer, useExperiment, useScreen, useThisMassif } from '../../state/hooks';
import { lossGrids, lossStrip } from '../../state/queries/lossGrids';
import { IconButton } from '../shell/IconButton';
import { RangePicture } from './RangePicture';
import styles from './LossStrip.module.css';

const picture = { width: 96, height: 58 };

/**
 * The same data and model under every loss, small: pointing at another one shows its range for as long, a click takes it,
 * plus compares it. They keep their places, so that nothing moves under the hand. One of them has the tab key's stop, the
 * arrows go from one to the next.
 */
export function LossStrip({ onFold }: { onFold?: () => void }) {
  const { screen, edit } = useThisMassif();
  const experiment = useExperiment();
  const landscapes = lossLandscapes(experiment);
  const main = experiment.losses[0]?.id;
  const [stop, setStop] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  useAskedFor();
  const point = (previewed: string | undefined) => screen.getState().set({ previewed });
  const take = (id: string) => edit((chosen) => chooseOnlyLoss(chosen, id));
  const compare = (id: string) => {
    point(undefined);
    edit((chosen) => toggleLoss(chosen, id));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') point(undefined);
    const next = nextStop(event.key, stop, landscapes.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setStop(next);
    list.current?.querySelectorAll<HTMLElement>('[data-part=loss]')[next]?.focus();
  };
  if (experiment.losses.length !== 1 || landscapes.length === 0) return null;
  const stopNow = Math.min(stop, landscapes.length - 1);
  return (
    <section className={styles.strip} aria-label="The same data and model under every loss">
      <p className={styles.head}>
        Losses
        {onFold && <IconButton icon="down" label="Fold the losses away" onClick={onFold} />}
      </p>
      <ul
        ref={list}
        className={styles.list}
        onKeyDown={onKeyDown}
        onPointerLeave={() => point(undefined)}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) point(undefined);
        }}
      >
        {landscapes.map(({ loss: { id }, key }, index) => {
          const { title } = find(losses, id)!;
          const isMain = id === main;
          const tabIndex = index === stopNow ? 0 : -1;
          return (
            <li key={id} className={styles.item}>
              <button
                type="button"
                className={styles.loss}
                data-part="loss"
                tabIndex={tabIndex}
                aria-label={`${title}: ${isMain ? 'drawn now' : 'take this loss'}`}
                aria-current={isMain || undefined}
                title={title}
                onPointerEnter={({ pointerType }) => pointerType !== 'touch' && point(id)}
                onFocus={(event) => {
                  setStop(index);
                  if (event.currentTarget.matches(':focus-visible')) point(id);
                }}
                onClick={() => take(id)}
              >
                <Thumbnail id={id} ground={key} />
                <span className={styles.name}>{title}</span>
              </button>
              {!isMain && (
                <button
                  type="button"
                  className={styles.plus}
                  tabIndex={tabIndex}
                  aria-label={`Compare with ${title}`}
                  onClick={() => compare(id)}
                >
                  +
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** While this is shown the workers are asked for the other losses. */
function useAskedFor(): void {
  const openView = useScreen((screen) => screen.openView);
  const set = useScreen((screen) => screen.set);
  useEffect(() => {
    openView(lossStrip, true);
    return () => {
      openView(lossStrip, false);
      set({ previewed: undefined });
    };
  }, [openView, set]);
}

/** The range of one of them in the height that is usual for it; fainter while it is still that of other data. */
function Thumbnail({ id, ground }: { id: string; ground: string }) {
  const small = useAnswer(lossGrids, (grids) => grids.get(id));
  const draw = useContext(RangePicture);
  if (!small || !draw) return <span className={styles.empty} style={picture} />;
  return (
    <span className={styles.picture} data-stale={small.key === ground ? undefined : ''}>
      {draw({ surface: surfaceIn({ height: usualHeight(id) }, small.grid.field), ...picture })}
    </span>
  );
}

function nextStop(key: string, stop: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (stop + 1) % count;
    case 'ArrowLeft':
      return (stop + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
