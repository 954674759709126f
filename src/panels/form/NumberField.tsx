import { useState, type KeyboardEvent } from 'react';
import type { NumberSetting } from '../../core/settings';
import { numberFrom, plain } from '../../core/format';
import common from '../shell/common.module.css';
import styles from './NumberField.module.css';

interface NumberFieldProps {
  readonly label: string;
  readonly setting: NumberSetting;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Told the value after typing, and what was done when the number could not be taken as it was. */
  readonly onNote: (note: string | undefined, value: number) => void;
}

/** A typed number; beyond the range the nearest is taken, on Enter or when the field is left. */
export function NumberField({ label, setting, value, onChange, onNote }: NumberFieldProps) {
  const [draft, setDraft] = useState<string>();

  const commit = () => {
    if (draft === undefined) return;
    setDraft(undefined);
    const typed = numberFrom(draft);
    if (Number.isNaN(typed)) {
      onNote(`${draft.trim() === '' ? 'Nothing' : draft} is no number: ${plain(value)} stays.`, value);
      return;
    }
    const taken = Math.min(Math.max(setting.integer ? Math.round(typed) : typed, setting.min), setting.max);
    onNote(noteOf(setting, typed, taken), taken);
    if (taken !== value) onChange(taken);
  };

  const onKeyDown = ({ key, nativeEvent }: KeyboardEvent) => {
    if (key === 'Enter') commit();
    if (key !== 'Escape' || draft === undefined) return;
    nativeEvent.stopPropagation();
    setDraft(undefined);
  };

  return (
    <input
      className={`${styles.number} ${common.field}`}
      aria-label={label}
      inputMode="decimal"
      data-settled={draft === undefined || undefined}
      autoComplete="off"
      spellCheck={false}
      value={draft ?? plain(value)}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}

function noteOf({ min, max }: NumberSetting, typed: number, taken: number): string | undefined {
  if (typed === taken) return undefined;
  if (typed > max) return `${plain(typed)} is above the most, ${plain(max)}: ${plain(taken)} is used.`;
  if (typed < min) return `${plain(typed)} is below the least, ${plain(min)}: ${plain(taken)} is used.`;
  return `Whole numbers only: ${plain(taken)} is used.`;
}
