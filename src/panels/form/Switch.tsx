import { Segment } from './Segment';
import { Select } from './Select';
import styles from './Switch.module.css';

interface SwitchProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
  /** Whether there is room for a list alone. */
  readonly compact: boolean;
}

/** One of a few words: side by side, or in a list where there is no room. */
export function Switch<Value extends string>({ compact, ...choice }: SwitchProps<Value>) {
  return compact ? <Select className={styles.list} {...choice} /> : <Segment {...choice} />;
}
