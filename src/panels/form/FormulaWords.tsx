import { wordsOf, type Word } from '../../core/formula/complete';
import { formulaWords, functionWords } from '../words/formula';
import { insertWord } from './insertWord';
import type { FormulaAidProps } from './Suggestions';
import common from '../shell/common.module.css';
import styles from './FormulaWords.module.css';

/** All that a formula may read and call; a click writes it where the caret is. */
export function FormulaWords({ field, text, scope, onWrite }: FormulaAidProps) {
  const words = wordsOf(text, scope);
  const insert = (word: Word) => {
    const { current } = field;
    if (current) onWrite(insertWord(current, word, current.selectionStart, current.selectionEnd));
  };
  return (
    <details className={styles.words}>
      <summary>{formulaWords.list}</summary>
      <div className={styles.lists}>
        <p className={common.help}>{formulaWords.hint}</p>
        <ul className={styles.names} aria-label={formulaWords.names}>
          {words
            .filter(({ kind }) => kind !== 'function')
            .map((word) => (
              <li key={word.name}>
                <button type="button" onClick={() => insert(word)}>
                  <code>{word.name}</code>
                </button>
              </li>
            ))}
        </ul>
        <ul className={styles.functions} aria-label={formulaWords.functions}>
          {words
            .filter(({ kind }) => kind === 'function')
            .map((word) => (
              <li key={word.name}>
                <button type="button" onClick={() => insert(word)}>
                  <code>
                    {word.name}({functionWords[word.name][0]})
                  </code>
                  <span>{functionWords[word.name][1]}</span>
                </button>
              </li>
            ))}
        </ul>
      </div>
    </details>
  );
}
