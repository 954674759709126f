import { Fragment } from 'react';
import { Marker } from '../walkers/Marker';
import { sentenceOf, sentenceText, type SentencePart } from '../words/sentenceOf';
import { useMassif, useScreen, useThisMassif, useWalkerLooks } from '../../state/hooks';
import styles from './Sentence.module.css';

/** The four choices as one sentence; every bold word opens its catalog. */
export function Sentence() {
  const { store } = useThisMassif();
  // It is drawn again only where a word of it is another.
  useMassif(({ experiment }) => sentenceText(experiment));
  const parts = sentenceOf(store.getState().experiment);
  return (
    <h1 className={styles.sentence}>
      {parts.map((part, index) => (
        <Fragment key={part.choice}>
          {part.before.replace(/^,/, '')}
          <span className={styles.joined}>
            <Word {...part} />
            {parts[index + 1]?.before.startsWith(',') && ','}
          </span>
        </Fragment>
      ))}
    </h1>
  );
}

function Word({ choice, words }: SentencePart) {
  const isOpen = useScreen(({ detail }) => detail === choice);
  const openChoice = useScreen((screen) => screen.openChoice);
  const looks = useWalkerLooks();
  const titles = words.split(', ');
  return (
    <button
      type="button"
      className={styles.word}
      data-word={choice}
      aria-expanded={isOpen}
      aria-haspopup="dialog"
      onClick={() => openChoice(choice)}
    >
      {choice === 'optimizer' && words !== 'no optimizer'
        ? titles.map((title, index) => (
            <span key={index} className={styles.walker}>
              <Marker slot={looks[index].slot} size={14} />
              {title}
              {index < titles.length - 1 && ', '}
            </span>
          ))
        : words}
    </button>
  );
}
