import { useState } from 'react';
import { useThisMassif } from '../../state/hooks';
import { withOpening } from '../../state/browser/startOpening';
import { Button } from '../shell/Button';
import { dataWords } from '../words/dataFacts';
import common from '../shell/common.module.css';
import styles from './PasteField.module.css';

/** A place for a table of text: what is pasted is read at once, what is typed when it is asked for. */
export function PasteField() {
  const massif = useThisMassif();
  const [typed, setTyped] = useState('');
  const read = (text: string) => {
    setTyped('');
    withOpening(massif, ({ openText }) => openText(massif, text, dataWords.pasted));
  };
  return (
    <div className={styles.paste}>
      <textarea
        className={common.field}
        aria-label={dataWords.pasteLabel}
        placeholder={dataWords.pasteHint}
        rows={2}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onPaste={(event) => {
          if (typed !== '') return;
          event.preventDefault();
          read(event.clipboardData.getData('text/plain'));
        }}
      />
      {typed !== '' && <Button onClick={() => read(typed)}>{dataWords.read}</Button>}
    </div>
  );
}
