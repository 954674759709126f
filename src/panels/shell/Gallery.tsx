import { cards } from '../../core/cards';
import type { Card } from '../../core/cards/card';
import { parseExperiment } from '../../core/experiment/parse/parse';
import { useScreen, useThisMassif } from '../../state/hooks';
import { Dialog } from './Dialog';
import common from './common.module.css';
import styles from './Gallery.module.css';

/** Curated experiments, each with one fact to check on it; opening one can be undone, and is a step back in the browser. */
export function Gallery() {
  const { store } = useThisMassif();
  const isOpen = useScreen((screen) => screen.galleryOpen);
  const set = useScreen((screen) => screen.set);
  const open = ({ experiment }: Card) => {
    store.getState().visit(parseExperiment(experiment));
    set({ galleryOpen: false });
  };
  return (
    <Dialog
      title="Gallery"
      about="Ranges with one fact each that you can check."
      isOpen={isOpen}
      onOpenChange={(galleryOpen) => set({ galleryOpen })}
      isWide
    >
      <ol className={styles.cards}>
        {Object.entries(cards).map(([id, card], index) => (
          <li key={id}>
            <button type="button" className={styles.card} onClick={() => open(card)}>
              <span className={styles.title}>
                {card.title}
                <span className={`${common.number} ${common.apart}`}>{index + 1}</span>
              </span>
              <span className={common.help}>{card.about}</span>
              <strong>{card.question}</strong>
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
