import { useRef } from 'react';
import { addWalker, freeSlot } from '../../core/experiment/edit/edit';
import { experimentLimits } from '../../core/experiment/experiment';
import { optimizers } from '../../core/optimizers';
import { useMassif, useScreen, useThisMassif } from '../../state/hooks';
import { Marker } from './Marker';
import { MenuButton } from '../shell/MenuButton';
import { Button } from '../shell/Button';
import common from '../shell/common.module.css';
import styles from './AddWalker.module.css';

const ruleOfLast = '[data-walkers] > :last-child textarea';

/** Adds a walker by any optimizer of the catalog, from the common start. */
export function AddWalker() {
  const { edit } = useThisMassif();
  const count = useMassif(({ experiment }) => experiment.walkers.length);
  const slot = useMassif(({ experiment }) => freeSlot(experiment));
  const openChoice = useScreen((screen) => screen.openChoice);
  const hasAdded = useRef(false);
  const row = useRef<HTMLDivElement>(null);
  if (count >= experimentLimits.walkers) {
    return <p className={common.help}>Twelve walkers are the limit. Remove one to add another.</p>;
  }
  const add = (id: string) => {
    hasAdded.current = true;
    edit((chosen) => addWalker(chosen, id));
  };
  /** The rule of a new walker, where there is one to type; else the button again. */
  const nextFocus = () => {
    const root = row.current?.closest('[data-massif]');
    const rule = hasAdded.current ? root?.querySelector<HTMLElement>(ruleOfLast) : undefined;
    hasAdded.current = false;
    return rule;
  };
  return (
    <div ref={row} className={common.row}>
      <MenuButton
        align="start"
        nextFocus={nextFocus}
        trigger={(props) => (
          <Button className={styles.add} {...props}>
            Add a walker
          </Button>
        )}
        items={Object.entries(optimizers).map(([id, { title }]) => ({
          title,
          sign: <Marker slot={slot} />,
          run: () => add(id),
        }))}
      />
      <Button className={styles.add} onClick={() => openChoice('optimizer')}>
        All settings
      </Button>
    </div>
  );
}
