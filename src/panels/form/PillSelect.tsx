import type { ComponentProps, ReactNode } from 'react';
import { Icon } from '../shell/Icon';
import { TitleSelect } from './TitleSelect';
import common from '../shell/common.module.css';
import styles from './PillSelect.module.css';

interface PillSelectProps extends ComponentProps<typeof TitleSelect> {
  /** The marker of what is chosen. */
  readonly children?: ReactNode;
}

/** One of a list that may be long, in the heading of what it is chosen for. */
export function PillSelect({ children, ...choice }: PillSelectProps) {
  return (
    <span className={`${styles.pill} ${common.apart}`}>
      {children}
      <TitleSelect {...choice} />
      <Icon name="down" size={14} />
    </span>
  );
}
