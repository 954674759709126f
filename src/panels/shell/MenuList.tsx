import { Menu } from '@base-ui/react/menu';
import type { ComponentProps, ReactNode } from 'react';
import { useMassif } from '../../state/hooks';
import styles from './MenuList.module.css';

/** One thing to do. */
export interface MenuItemProps {
  readonly title: string;
  /** A sign before the title. */
  readonly sign?: ReactNode;
  readonly run: () => void;
}

interface MenuListProps extends Pick<ComponentProps<typeof Menu.Popup>, 'finalFocus' | 'aria-label'> {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly align: 'start' | 'end';
  /** What the list stands beside. */
  readonly anchor: ComponentProps<typeof Menu.Positioner>['anchor'];
  readonly items: readonly MenuItemProps[];
}

/** A list of things to do beside what it belongs to. */
export function MenuList({ isOpen, onClose, align, anchor, items, ...popup }: MenuListProps) {
  const theme = useMassif((state) => state.theme);
  return (
    <Menu.Root open={isOpen} modal={false} onOpenChange={(opens) => !opens && onClose()}>
      <Menu.Portal data-massif={theme}>
        <Menu.Positioner className={styles.positioner} align={align} anchor={anchor} sideOffset={4}>
          <Menu.Popup className={styles.list} {...popup}>
            {items.map(({ title, sign, run }) => (
              <Menu.Item key={title} className={styles.item} onClick={run}>
                {sign}
                {title}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
