import { lazy, Suspense, useRef, useState } from 'react';
import { addWalker } from '../../core/experiment/edit/edit';
import { experimentLimits } from '../../core/experiment/experiment';
import { useMassif, useScreen, useThisMassif } from '../../state/hooks';
import { Button } from '../shell/Button';
import { fullWalkers } from '../words/walkers';
import common from '../shell/common.module.css';
import styles from './AddWalker.module.css';

const LaterPicker = lazy(async () => ({ default: (await import('./WalkerPicker')).WalkerPicker }));

const ruleOfLast = '[data-walkers] > :last-child textarea';

/** Adds a walker by any optimizer of the catalog, from the common start, and selects it. */
export function AddWalker() {
  const { store, screen, edit } = useThisMassif();
  const isFull = useMassif(({ experiment }) => experiment.walkers.length >= experimentLimits.walkers);
  const openChoice = useScreen((screen) => screen.openChoice);
  const [isOpen, setOpen] = useState<boolean>();
  const hasAdded = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const add = (id: string) => {
    hasAdded.current = true;
    edit((chosen) => addWalker(chosen, id));
    screen.getState().set({ walkerSlot: store.getState().experiment.walkers.at(-1)!.slot });
    setOpen(false);
  };
  /** The rule of a new walker, where there is one to type; else the button again. */
  const nextFocus = () => {
    const root = button.current?.closest('[data-massif]');
    const rule = hasAdded.current ? root?.querySelector<HTMLElement>(ruleOfLast) : undefined;
    hasAdded.current = false;
    return rule ?? button.current;
  };
  return (
    <>
      <div className={common.row}>
        <Button
          ref={button}
          className={styles.add}
          aria-disabled={isFull}
          aria-haspopup="dialog"
          aria-expanded={isOpen === true}
          onClick={() => !isFull && setOpen(true)}
        >
          Add a walker
        </Button>
        <Button className={styles.add} onClick={() => openChoice('optimizer')}>
          All settings
        </Button>
        <Suspense>
          {isOpen !== undefined && (
            <LaterPicker
              isOpen={isOpen}
              onClose={() => setOpen(false)}
              anchor={button}
              onChoose={add}
              finalFocus={nextFocus}
            />
          )}
        </Suspense>
      </div>
      {isFull && <p className={common.help}>{fullWalkers}</p>}
    </>
  );
}
