import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import common from './common.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'primary' | 'second' | 'quiet' | 'link' | 'icon';
  /** Whether it stands at the end of its row. */
  readonly isApart?: boolean;
}

const looks = {
  primary: styles.primary,
  second: styles.second,
  quiet: styles.quiet,
  link: styles.link,
  icon: styles.icon,
};

/** A button of words, or of one icon. */
export function Button({ look = 'second', isApart, className = '', ...rest }: ButtonProps) {
  const place = isApart ? common.apart : '';
  return <button type="button" className={`${looks[look]} ${place} ${className}`} {...rest} />;
}
