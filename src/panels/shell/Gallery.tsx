import { Dialog } from '@base-ui/react/dialog';
import { cards } from '../../core/cards';
import type { Card } from '../../core/cards/card';
import { parseExperiment } from '../../core/experiment/parse';
import { useScreen, useThisMassif } from '../../state/hooks';
import { Icon } from './Icon';
import './Dialog.css';
import './Gallery.css';

/** Curated experiments, each with one fact to check on it; opening one is an edit that can be undone. */
export function Gallery() {
  const { actions } = useThisMassif();
  const isOpen = useScreen((screen) => screen.galleryOpen);
  const set = useScreen((screen) => screen.set);
  const open = ({ experiment }: Card) => {
    actions.edit(() => parseExperiment(experiment));
    set({ galleryOpen: false });
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={(galleryOpen) => set({ galleryOpen })}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog gallery panel">
          <div className="row">
            <Dialog.Title className="dialog-title">Gallery</Dialog.Title>
            <Dialog.Close className="icon-button apart" aria-label="Close">
              <Icon name="close" />
            </Dialog.Close>
          </div>
          <Dialog.Description className="dialog-text">
            Ranges with one fact each that you can check.
          </Dialog.Description>
          <ol className="gallery-cards">
            {Object.entries(cards).map(([id, card], index) => (
              <li key={id}>
                <button type="button" className="gallery-card" onClick={() => open(card)}>
                  <span className="gallery-title">
                    {card.title}
                    <span className="number apart">{index + 1}</span>
                  </span>
                  <span className="help">{card.about}</span>
                  <strong>{card.question}</strong>
                </button>
              </li>
            ))}
          </ol>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
