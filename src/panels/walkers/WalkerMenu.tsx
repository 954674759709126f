import { Menu } from '@base-ui/react/menu';
import { memo } from 'react';
import { useThisMassif } from '../../state/hooks';
import { Icon } from '../shell/Icon';
import { MenuItem, MenuList } from '../shell/MenuList';

/** What can be done with one walker besides its rate. */
export const WalkerMenu = memo(function WalkerMenuOf({ index, name }: { index: number; name: string }) {
  const { store, screen, actions } = useThisMassif();
  const openSettings = () => {
    const { detail, openChoice, set } = screen.getState();
    set({ walkerSlot: store.getState().experiment.walkers[index].slot });
    if (detail !== 'optimizer') openChoice('optimizer');
  };
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="icon-button" aria-label={`More for ${name}`}>
        <Icon name="more" />
      </Menu.Trigger>
      <MenuList align="end">
        <MenuItem onClick={openSettings}>More settings</MenuItem>
        <MenuItem onClick={() => actions.removeWalker(index)}>Remove</MenuItem>
      </MenuList>
    </Menu.Root>
  );
});
