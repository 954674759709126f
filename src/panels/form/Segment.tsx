import { useId } from 'react';
import styles from './Segment.module.css';

interface SegmentProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

/** One of a few: a group of radio buttons side by side. */
export function Segment<Value extends string>({ label, value, options, onChange }: SegmentProps<Value>) {
  const name = useId();
  return (
    <div className={styles.segment} role="radiogroup" aria-label={label}>
      {(Object.entries(options) as [Value, string][]).map(([id, title]) => (
        <label key={id}>
          <input type="radio" name={name} value={id} checked={id === value} onChange={() => onChange(id)} />
          <span>{title}</span>
        </label>
      ))}
    </div>
  );
}
