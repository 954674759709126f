import type { ReactNode } from 'react';
import { Icon } from '../Icon';
import './PillSelect.css';

interface PillSelectProps {
  readonly label: string;
  readonly titles: readonly string[];
  /** The index of the chosen title. */
  readonly value: number;
  readonly onChange: (index: number) => void;
  /** The marker of what is chosen. */
  readonly children?: ReactNode;
}

/** One of a list that may be long, in the heading of what it is chosen for. */
export function PillSelect({ label, titles, value, onChange, children }: PillSelectProps) {
  return (
    <span className="pill-select apart">
      {children}
      <select
        aria-label={label}
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
