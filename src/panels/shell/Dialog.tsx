import { Dialog as Base } from '@base-ui/react/dialog';
import type { ComponentProps, ReactNode } from 'react';
import { useMassif } from '../../state/hooks';
import { IconButton } from './IconButton';
import common from './common.module.css';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly about: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly isWide?: boolean;
  /** What has the focus first; else what comes first. */
  readonly initialFocus?: ComponentProps<typeof Base.Popup>['initialFocus'];
  readonly children: ReactNode;
}

/** A window over everything else, until it is closed. */
export function Dialog({ title, about, isOpen, onOpenChange, isWide, initialFocus, children }: DialogProps) {
  const theme = useMassif((state) => state.theme);
  return (
    <Base.Root open={isOpen} onOpenChange={onOpenChange}>
      <Base.Portal data-massif={theme}>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={`${common.panel} ${styles.dialog}`}
          data-wide={isWide}
          {...(initialFocus && { initialFocus })}
        >
          <div className={common.row}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close render={<IconButton icon="close" label="Close" className={common.apart} />} />
          </div>
          <Base.Description className={styles.text}>{about}</Base.Description>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
