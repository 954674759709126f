import { Menu } from '@base-ui/react/menu';
import type { ComponentProps, ReactNode } from 'react';
import { useMassif } from '../../state/hooks';
import styles from './MenuList.module.css';

interface MenuListProps extends Pick<ComponentProps<typeof Menu.Popup>, 'finalFocus' | 'aria-label'> {
  readonly align: 'start' | 'end';
  /** What the list stands beside, where that is not its trigger. */
  readonly anchor?: ComponentProps<typeof Menu.Positioner>['anchor'];
  readonly children: ReactNode;
}

/** The open list of a menu. */
export function MenuList({ align, anchor, children, ...popup }: MenuListProps) {
  const theme = useMassif((state) => state.theme);
  return (
    <Menu.Portal data-massif={theme}>
      <Menu.Positioner className={styles.positioner} align={align} anchor={anchor} sideOffset={4}>
        <Menu.Popup className={styles.list} {...popup}>
          {children}
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}

/** One thing to do. */
export function MenuItem({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Menu.Item className={styles.item} onClick={onClick}>
      {children}
    </Menu.Item>
  );
}
