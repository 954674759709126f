import { toggleSlicing } from '../state/slicing';
import { useScreen } from '../state/screen';
import { useMassif } from '../state/store';
import { CopyLink } from './CopyLink';
import { Icon } from './Icon';
import { saveFile } from './saveFile';

/** Undo, redo, the line, theme, file, link and help. */
export function Toolbar() {
  const past = useMassif(({ history }) => history.past.length);
  const future = useMassif(({ history }) => history.future.length);
  const theme = useMassif((state) => state.theme);
  const { undo, redo, setTheme } = useMassif.getState();
  const isSlicing = useScreen(({ slicing }) => slicing !== undefined);
  const set = useScreen((screen) => screen.set);
  const other = theme === 'paper' ? 'night' : 'paper';
  return (
    <nav className="toolbar" aria-label="Experiment">
      <IconButton
        icon="undo"
        label="Undo"
        reason={past === 0 ? 'Nothing to undo' : undefined}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label="Redo"
        reason={future === 0 ? 'Nothing to redo' : undefined}
        onClick={redo}
      />
      <IconButton icon="slice" label="Draw a line (X)" isPressed={isSlicing} onClick={toggleSlicing} />
      <IconButton
        icon={other === 'night' ? 'moon' : 'sun'}
        label={`Switch to ${other}`}
        onClick={() => setTheme(other)}
      />
      <span className="with-room">
        <IconButton icon="save" label="Save as file" onClick={saveFile} />
      </span>
      <CopyLink className="quiet" title="Share" />
      <button
        type="button"
        className="icon-button"
        aria-label="Help and keys"
        title="Help and keys"
        onClick={() => set({ helpOpen: true })}
      >
        ?
      </button>
    </nav>
  );
}

interface IconButtonProps {
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly label: string;
  /** Why it can do nothing now. */
  readonly reason?: string | undefined;
  /** Of a tool that stays on. */
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

function IconButton({ icon, label, reason, isPressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      aria-pressed={isPressed}
      aria-disabled={reason !== undefined}
      title={reason ?? label}
      onClick={() => reason === undefined && onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}
