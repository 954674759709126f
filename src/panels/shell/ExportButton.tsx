import { useEffect, useState, type ComponentProps } from 'react';
import { useMassif, useThisMassif } from '../../state/hooks';
import type { Exporter } from '../exporters/exporter';
import { Button } from './Button';
import { Icon } from './Icon';
import common from './common.module.css';
import styles from './ExportButton.module.css';

const saidFor = 2500;

interface ExportButtonProps extends Pick<ComponentProps<typeof Button>, 'look' | 'className'> {
  readonly exporter: Exporter;
  /** Instead of its own. */
  readonly title?: string;
  /** Whether it stands in a toolbar, where its icon is enough and what came of it lies over what is below. */
  readonly asIcon?: boolean;
}

/** Exports by a click, and says beside it what came of it; what cannot be exported now says why. */
export function ExportButton({
  exporter,
  title = exporter.title,
  asIcon,
  look = 'second',
  className = '',
}: ExportButtonProps) {
  const massif = useThisMassif();
  const reason = useMassif(() => exporter.unfit?.(massif));
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => setSaid(undefined), saidFor);
    return () => clearTimeout(timer);
  }, [said]);

  const icon = typeof exporter.icon === 'function' ? exporter.icon(massif) : exporter.icon;
  const isIcon = asIcon && icon !== undefined;
  const onClick = () => reason === undefined && void exporter.run(massif)?.then(setSaid);
  return (
    <span className={`${styles.export} ${className}`} data-toolbar={asIcon}>
      <Button
        look={isIcon ? 'icon' : look}
        aria-label={isIcon ? title : undefined}
        aria-disabled={reason !== undefined}
        title={reason ?? (isIcon ? title : undefined)}
        onClick={onClick}
      >
        {isIcon ? <Icon name={icon} /> : title}
      </Button>
      <span role="status" className={said === undefined ? common.hiddenText : styles.said}>
        {said}
      </span>
    </span>
  );
}
