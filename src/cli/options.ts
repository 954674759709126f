/** An option of a command: its value as the help writes it, and what it means. */
export interface Option {
  readonly value: string;
  readonly help: string;
  /** Whether it may be given more than once. */
  readonly repeats?: true;
  /** Whether an empty text is a value. */
  readonly mayBeEmpty?: true;
}

export type Options = Readonly<Record<string, Option>>;

/** What every command can be given. */
export const commonOptions: Options = {
  to: { value: 'FILE', help: 'write the answer to a file' },
};
