import { removeWalker } from '../../core/experiment/edit/edit';
import { Menu } from '@base-ui/react/menu';
import { memo } from 'react';
import { useThisMassif } from '../../state/hooks';
import { IconButton } from '../shell/IconButton';
import { MenuItem, MenuList } from '../shell/MenuList';
import styles from './WalkerRow.module.css';

/** What can be done with one walker besides its rate. */
export const WalkerMenu = memo(function WalkerMenuOf({ index, name }: { index: number; name: string }) {
  const { store, screen, edit } = useThisMassif();
  const openSettings = () => {
    const { detail, openChoice, set } = screen.getState();
    set({ walkerSlot: store.getState().experiment.walkers[index].slot });
    if (detail !== 'optimizer') openChoice('optimizer');
  };
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<IconButton icon="more" label={`More for ${name}`} className={styles.more} />} />
      <MenuList align="end">
        <MenuItem onClick={openSettings}>More settings</MenuItem>
        <MenuItem onClick={() => edit((chosen) => removeWalker(chosen, index))}>Remove</MenuItem>
      </MenuList>
    </Menu.Root>
  );
});
