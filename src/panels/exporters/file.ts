import { fileFromChosen } from '../../core/experiment/link/file';
import { saveFile } from '../shell/saveFile';
import { defineExporter } from './exporter';

/** With the rows of a table of the visitor's own. */
export const file = defineExporter({
  title: 'Save as file',
  help: 'save the experiment as a file',
  keys: [],
  icon: 'save',
  needsRoom: true,
  run({ store }) {
    const { experiment, history } = store.getState();
    const content = new Blob([fileFromChosen(history.present)], { type: 'application/json' });
    saveFile(experiment, 'json', content);
  },
});
