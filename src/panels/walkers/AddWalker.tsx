import { Menu } from '@base-ui/react/menu';
import { useRef } from 'react';
import { addWalker, freeSlot } from '../../core/experiment/edit/edit';
import { experimentLimits } from '../../core/experiment/experiment';
import { optimizers } from '../../core/optimizers';
import { useMassif, useScreen, useThisMassif } from '../../state/hooks';
import { Marker } from './Marker';
import { MenuItem, MenuList } from '../shell/MenuList';
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
    const rule = hasAdded.current && root?.querySelector<HTMLElement>(ruleOfLast);
    hasAdded.current = false;
    return rule || true;
  };
  return (
    <div ref={row} className={common.row}>
      <Menu.Root modal={false}>
        <Menu.Trigger render={<Button className={styles.add} />}>Add a walker</Menu.Trigger>
        <MenuList align="start" finalFocus={nextFocus}>
          {Object.entries(optimizers).map(([id, { title }]) => (
            <MenuItem key={id} onClick={() => add(id)}>
              <Marker slot={slot} />
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </Menu.Root>
      <Button className={styles.add} onClick={() => openChoice('optimizer')}>
        All settings
      </Button>
    </div>
  );
}
