import { useEffect, useState, type ComponentProps } from 'react';
import { useMassif, useThisMassif } from '../../state/hooks';
import type { Exporter } from '../exporters/exporter';
import { Button } from './Button';
import { IconButton } from './IconButton';

const saidFor = 2500;

interface ExportButtonProps extends Pick<ComponentProps<typeof Button>, 'look' | 'className'> {
  readonly exporter: Exporter;
  /** Instead of its own. */
  readonly title?: string;
  /** Whether its icon is enough. */
  readonly asIcon?: boolean;
}

/** Exports by a click, and says what came of it; what cannot be exported now says why. */
export function ExportButton({ exporter, title = exporter.title, asIcon, ...shape }: ExportButtonProps) {
  const massif = useThisMassif();
  const reason = useMassif(() => exporter.unfit?.(massif));
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => setSaid(undefined), saidFor);
    return () => clearTimeout(timer);
  }, [said]);

  const icon = typeof exporter.icon === 'function' ? exporter.icon(massif) : exporter.icon;
  const onClick = () => reason === undefined && void exporter.run(massif)?.then(setSaid);
  const isBarred = reason !== undefined;
  if (asIcon && icon) {
    const { className } = shape;
    return (
      <IconButton
        {...{ icon, className, onClick }}
        label={title}
        aria-disabled={isBarred}
        title={reason ?? title}
      />
    );
  }
  return (
    <Button {...shape} aria-disabled={isBarred} title={reason} onClick={onClick}>
      <span aria-live="polite">{said ?? title}</span>
    </Button>
  );
}
