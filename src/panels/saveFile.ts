import { fileFromExperiment } from '../core/experiment/file';
import { useMassif } from '../state/store';
import { sentenceText } from './sentenceOf';

/** Saves the present experiment as a file, with the rows of a table of the visitor's own, named by its sentence. */
export function saveFile(): void {
  const { present } = useMassif.getState().history;
  const address = URL.createObjectURL(new Blob([fileFromExperiment(present)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(sentenceText(present))}.json`;
  link.click();
  URL.revokeObjectURL(address);
}

function fileName(sentence: string): string {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 100);
}
