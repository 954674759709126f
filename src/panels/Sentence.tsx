import { Fragment, useEffect } from 'react';
import { useScreen } from '../state/screen';
import { useMassif } from '../state/store';
import { useWalkerLooks } from '../state/walkerLooks';
import { Marker } from './Marker';
import { sentenceOf, sentenceText, type SentencePart } from './sentenceOf';
import './Sentence.css';

/** The four choices as one sentence, which is also the title of the page; every bold word opens its catalog. */
export function Sentence() {
  const text = useMassif(({ experiment }) => sentenceText(experiment));
  const parts = sentenceOf(useMassif.getState().experiment);
  useEffect(() => {
    document.title = `${text} – Massif`;
  }, [text]);
  return (
    <h1 className="sentence">
      {parts.map((part) => (
        <Fragment key={part.choice}>
          {part.before}
          <Word {...part} />
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
      className="word"
      data-word={choice}
      aria-expanded={isOpen}
      aria-haspopup="dialog"
      onClick={() => openChoice(choice)}
    >
      {choice === 'optimizer' && words !== 'no optimizer'
        ? titles.map((title, index) => (
            <span key={index} className="walker-word">
              <Marker slot={looks[index].slot} size={14} />
              {title}
              {index < titles.length - 1 && ', '}
            </span>
          ))
        : words}
    </button>
  );
}
