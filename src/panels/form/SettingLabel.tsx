import styles from './control.module.css';

interface SettingLabelProps {
  readonly label: string;
  readonly isChanged: boolean;
  readonly onReset: () => void;
}

/** The name of a setting; a changed one has a dot before it and goes back to its default. */
export function SettingLabel({ label, isChanged, onReset }: SettingLabelProps) {
  return (
    <span className={styles.label} onDoubleClick={onReset}>
      {isChanged && <i className={styles.dot} aria-hidden />}
      <span>{label}</span>
      {isChanged && (
        <button type="button" className={styles.reset} aria-label={`Reset ${label}`} onClick={onReset}>
          reset
        </button>
      )}
    </span>
  );
}
