import { Popover } from '@base-ui/react/popover';
import type { ComponentProps, RefObject } from 'react';
import { optimizers } from '../../core/optimizers';
import { useMassif } from '../../state/hooks';
import { Picker } from '../shell/Picker';
import { BowlIcon } from './BowlIcon';
import common from '../shell/common.module.css';
import styles from './WalkerPicker.module.css';

interface WalkerPickerProps extends Pick<ComponentProps<typeof Popover.Popup>, 'finalFocus'> {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onChoose: (id: string) => void;
}

/** Every optimizer with its trail on a bowl, to be found by a word: whoever is chosen walks too. */
export function WalkerPicker({ isOpen, onClose, anchor, onChoose, finalFocus }: WalkerPickerProps) {
  const theme = useMassif((state) => state.theme);
  return (
    <Popover.Root open={isOpen} modal={false} onOpenChange={(opens) => !opens && onClose()}>
      <Popover.Portal data-massif={theme}>
        <Popover.Positioner
          className={styles.positioner}
          anchor={anchor}
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          <Popover.Popup
            className={`${common.panel} ${styles.popup}`}
            aria-label="Add a walker"
            finalFocus={finalFocus}
          >
            <Picker
              noun="an optimizer"
              entries={optimizers}
              chosen={undefined}
              onChoose={onChoose}
              picture={(optimizer) => <BowlIcon optimizer={optimizer} />}
              ticks={false}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
