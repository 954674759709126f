import { removeWalker } from '../../core/experiment/edit/edit';
import { memo } from 'react';
import { useThisMassif } from '../../state/hooks';
import { IconButton } from '../shell/IconButton';
import { MenuButton } from '../shell/MenuButton';
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
    <MenuButton
      align="end"
      trigger={(props) => (
        <IconButton icon="more" label={`More for ${name}`} className={styles.more} {...props} />
      )}
      items={[
        { title: 'More settings', run: openSettings },
        { title: 'Remove', run: () => edit((chosen) => removeWalker(chosen, index)) },
      ]}
    />
  );
});
