import { useEffect, useState } from 'react';
import { useMassif, useThisMassif } from '../../state/hooks';
import type { Exporter } from '../exporters/exporter';
import { Icon } from './Icon';

const saidFor = 2500;

interface ExportButtonProps {
  readonly exporter: Exporter;
  readonly className: string;
  /** Instead of its own. */
  readonly title?: string;
  /** Whether its icon is enough. */
  readonly asIcon?: boolean;
}

/** Exports by a click, and says what came of it; what cannot be exported now says why. */
export function ExportButton({ exporter, className, title = exporter.title, asIcon }: ExportButtonProps) {
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
  return (
    <button
      type="button"
      className={className}
      aria-label={isIcon ? title : undefined}
      aria-disabled={reason !== undefined}
      title={reason ?? (isIcon ? title : undefined)}
      onClick={() => reason === undefined && void exporter.run(massif)?.then(setSaid)}
    >
      {isIcon ? <Icon name={icon} /> : <span aria-live="polite">{said ?? title}</span>}
    </button>
  );
}
