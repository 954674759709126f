import type { ComponentProps } from 'react';
import { Icon } from './Icon';
import styles from './Button.module.css';

interface IconButtonProps extends ComponentProps<'button'> {
  readonly icon: ComponentProps<typeof Icon>['name'];
  readonly label: string;
}

/** A button without words. */
export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <button type="button" className={`${styles.icon} ${className}`} aria-label={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
