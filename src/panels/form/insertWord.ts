import type { Word } from '../../core/formula/complete';

/**
 * Writes a word of the language over a part of a field and answers the whole text; a function brings its brackets, the
 * caret stands between them.
 */
export function insertWord(
  field: HTMLTextAreaElement,
  { name, kind }: Word,
  from: number,
  to: number,
): string {
  const { value } = field;
  const isCall = kind === 'function';
  const written = isCall && value[to] !== '(' ? `${name}()` : name;
  const next = value.slice(0, from) + written + value.slice(to);
  const caret = from + name.length + (isCall ? 1 : 0);
  field.value = next;
  field.focus();
  field.setSelectionRange(caret, caret);
  return next;
}
