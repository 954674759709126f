import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { completionAt, type Completion, type Word } from '../../core/formula/complete';
import type { Scope } from '../../core/formula/parse';
import { formulaWords, functionWords } from '../words/formula';
import { insertWord } from './insertWord';
import styles from './Suggestions.module.css';

export interface FormulaAidProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly scope: Scope;
  readonly onWrite: (text: string) => void;
}

interface Shown extends Completion {
  /** Which one Enter takes; −1: none, for the word is whole already. */
  readonly active: number;
}

/**
 * What the word at the caret may become, below the field: arrows move, Enter takes, Escape hides; Ctrl Space or Alt ↓
 * shows all. The focus stays in the field, which names the list and its active option.
 */
export function Suggestions({ field, scope, onWrite }: FormulaAidProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState<Shown>();
  const optionId = (index: number) => `${id}-${index}`;

  const suggest = (isAsked: boolean) => {
    const { value, selectionStart } = field.current!;
    const found = completionAt(value, selectionStart, scope);
    const isWhole = found.options.some(({ name }) => name === found.word);
    const isWorth = isAsked
      ? found.options.length > 0
      : found.word !== '' && found.options.length > (isWhole ? 1 : 0);
    setShown(isWorth ? { ...found, active: isWhole ? -1 : 0 } : undefined);
  };
  const take = ({ from, word }: Completion, option: Word) => {
    setShown(undefined);
    onWrite(insertWord(field.current!, option, from, from + word.length));
  };
  const moveTo = (of: Shown, active: number) => {
    setShown({ ...of, active });
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, altKey } = event;
    const isAsking = (key === ' ' && ctrlKey) || (key === 'ArrowDown' && altKey);
    if (event.isComposing || (!isAsking && !shown)) return;
    if (isAsking) suggest(true);
    else if (key === 'Escape') setShown(undefined);
    else if (key === 'ArrowDown') moveTo(shown!, (shown!.active + 1) % shown!.options.length);
    else if (key === 'ArrowUp')
      moveTo(shown!, Math.max(shown!.active, 0) > 0 ? shown!.active - 1 : shown!.options.length - 1);
    else if (key === 'Enter' && shown!.active >= 0) take(shown!, shown!.options[shown!.active]);
    else {
      if (key.length > 1 && key !== 'Backspace' && key !== 'Shift') setShown(undefined);
      return;
    }
    event.preventDefault();
  };

  // Before the field's own handlers and those of what it stands in: a key that means the list means nothing else.
  useEffect(() => {
    const { current } = field;
    if (!current) return undefined;
    const onInput = () => suggest(false);
    const onBlur = () => setShown(undefined);
    const stop = new AbortController();
    current.addEventListener('keydown', onKeyDown, stop);
    current.addEventListener('input', onInput, stop);
    current.addEventListener('blur', onBlur, stop);
    current.addEventListener('pointerdown', onBlur, stop);
    return () => stop.abort();
  });

  useEffect(() => {
    const { current } = field;
    const attributes = {
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': shown && id,
      'aria-activedescendant': shown && shown.active >= 0 ? optionId(shown.active) : undefined,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) current?.removeAttribute(name);
      else current?.setAttribute(name, value);
    }
  });

  if (!shown) return null;
  return (
    <ul ref={list} id={id} className={styles.list} role="listbox" aria-label={formulaWords.suggestions}>
      {shown.options.map((option, index) => (
        <li
          key={`${option.kind} ${option.name}`}
          id={optionId(index)}
          role="option"
          aria-selected={index === shown.active}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(shown, option)}
        >
          <code>
            {option.kind === 'function' ? `${option.name}(${functionWords[option.name][0]})` : option.name}
          </code>
          {option.kind === 'function' && <span>{functionWords[option.name][1]}</span>}
        </li>
      ))}
    </ul>
  );
}
