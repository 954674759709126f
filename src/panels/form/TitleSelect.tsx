import { Select } from './Select';

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
    <Select label={label} options={titles} value={String(value)} onChange={(id) => onChange(Number(id))} />
  );
}
