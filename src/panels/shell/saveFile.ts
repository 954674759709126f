import type { Experiment } from '../../core/experiment/experiment';
import { sentenceText } from '../words/sentenceOf';

/** Saves something of an experiment as a file that is named by its sentence. */
export function saveFile(experiment: Experiment, extension: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(sentenceText(experiment))}.${extension}`;
  link.click();
  URL.revokeObjectURL(address);
}

function fileName(sentence: string): string {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 100);
}
