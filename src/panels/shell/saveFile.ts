import type { Experiment } from '../../core/experiment/experiment';
import { fileName } from '../words/fileName';

/** Saves something of an experiment as a file that is named by what it shows. */
export function saveFile(experiment: Experiment, extension: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(experiment)}.${extension}`;
  link.click();
  URL.revokeObjectURL(address);
}
