import { Icon } from '../Icon';
import { Marker } from '../Marker';

interface WalkerSelectProps {
  readonly titles: readonly string[];
  readonly slots: readonly number[];
  readonly value: number;
  readonly onChange: (index: number) => void;
}

/** Whose model is shown. */
export function WalkerSelect({ titles, slots, value, onChange }: WalkerSelectProps) {
  return (
    <span className="walker-select apart">
      <Marker slot={slots[value]} size={12} />
      <select
        aria-label="Whose model"
        value={value}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
      >
        {titles.map((title, index) => (
          <option key={index} value={index}>
            {title}
          </option>
        ))}
      </select>
      <Icon name="down" size={14} />
    </span>
  );
}
