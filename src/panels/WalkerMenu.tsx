import { Menu } from '@base-ui/react/menu';
import { actions } from '../state/actions';
import { useScreen } from '../state/screen';
import { Icon } from './Icon';

/** What can be done with one walker besides its rate. */
export function WalkerMenu({ index, name }: { index: number; name: string }) {
  const openChoice = useScreen((screen) => screen.openChoice);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="icon-button" aria-label={`More for ${name}`}>
        <Icon name="more" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-positioner" align="end" sideOffset={4}>
          <Menu.Popup className="menu">
            <Menu.Item className="menu-item" onClick={() => openChoice('optimizer')}>
              More settings
            </Menu.Item>
            <Menu.Item className="menu-item" onClick={() => actions.removeWalker(index)}>
              Remove
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
