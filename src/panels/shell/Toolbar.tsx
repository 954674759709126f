import { useMassif, useScreen, useThisMassif } from '../../state/hooks';
import { commands } from '../commands';
import type { Command } from '../commands/command';
import { ExportButton } from './ExportButton';
import { exporters } from '../exporters';
import type { Exporter } from '../exporters/exporter';
import { Icon } from './Icon';
import button from './Button.module.css';
import styles from './Toolbar.module.css';

/** All commands with an icon, all exporters, and help. */
export function Toolbar() {
  return (
    <nav className={styles.toolbar} aria-label="Experiment">
      {Object.entries<Command>(commands).map(
        ([id, command]) => command.icon && <CommandButton key={id} command={command} />,
      )}
      {Object.entries<Exporter>(exporters).map(([id, exporter]) => (
        <ExportButton
          key={id}
          exporter={exporter}
          look="quiet"
          className={exporter.needsRoom ? styles.withRoom : undefined}
          asIcon
        />
      ))}
      <CommandButton command={commands.help} />
    </nav>
  );
}

/** A command by its icon, help by its sign; one that can do nothing now says why. */
function CommandButton({ command }: { command: Command }) {
  const massif = useThisMassif();
  const title = useMassif(() =>
    typeof command.title === 'function' ? command.title(massif) : command.title,
  );
  const icon = useMassif(() => (typeof command.icon === 'function' ? command.icon(massif) : command.icon));
  const reason = useMassif(() => command.unfit?.(massif));
  const isOn = useScreen(() => command.isOn?.(massif));
  return (
    <button
      type="button"
      className={command.needsRoom ? `${button.icon} ${styles.withRoom}` : button.icon}
      aria-label={title}
      aria-pressed={isOn}
      aria-disabled={reason !== undefined}
      title={reason ?? title}
      onClick={() => reason === undefined && command.run(massif)}
    >
      {icon ? <Icon name={icon} /> : '?'}
    </button>
  );
}
