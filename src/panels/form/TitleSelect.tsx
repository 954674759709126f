interface TitleSelectProps {
  readonly label: string;
  readonly titles: readonly string[];
  /** The index of the chosen title. */
  readonly value: number;
  readonly onChange: (index: number) => void;
}

/** One of a list of titles, by its place. */
export function TitleSelect({ label, titles, value, onChange }: TitleSelectProps) {
  return (
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
  );
}
