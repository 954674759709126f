import type { ComponentProps } from 'react';

interface SelectProps<Id extends string> extends Pick<ComponentProps<'select'>, 'className' | 'title'> {
  readonly label: string;
  /** Titles by id; of a list the places are the ids. */
  readonly options: Readonly<Record<Id, string>> | readonly string[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** One of a list that opens. */
export function Select<Id extends string>({ label, options, onChange, ...select }: SelectProps<Id>) {
  return (
    <select
      aria-label={label}
      onChange={({ currentTarget }) => onChange(currentTarget.value as Id)}
      {...select}
    >
      {Object.entries(options).map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
