import { sentenceText } from '../panels/words/sentenceOf';
import type { Massif } from '../state/massif';

/** Keeps the title of the page the sentence of the present experiment. */
export function startTitle({ store }: Massif): () => void {
  const show = () => {
    document.title = `${sentenceText(store.getState().experiment)} – Massif`;
  };
  show();
  return store.subscribe(({ experiment }, before) => {
    if (experiment !== before.experiment) show();
  });
}
