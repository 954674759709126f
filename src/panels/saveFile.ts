import { fileFromChosen } from '../core/experiment/file';
import { sentenceText } from './sentenceOf';
import type { Massif } from '../state/massif';

/** Saves the present experiment as a file, with the rows of a table of the visitor's own, named by its sentence. */
export function saveFile({ store }: Massif): void {
  const { experiment, history } = store.getState();
  const address = URL.createObjectURL(
    new Blob([fileFromChosen(history.present)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(sentenceText(experiment))}.json`;
  link.click();
  URL.revokeObjectURL(address);
}

function fileName(sentence: string): string {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 100);
}
