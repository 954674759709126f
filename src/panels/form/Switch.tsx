import { Segment } from './Segment';

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
  if (!compact) return <Segment {...choice} />;
  const { label, value, options, onChange } = choice;
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value as Value)}
    >
      {(Object.entries(options) as [Value, string][]).map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
