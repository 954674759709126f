import { copyText } from '../../state/browser/clipboard';
import { linkTo } from '../../state/browser/linkTo';
import { defineExporter } from './exporter';

export const link = defineExporter({
  title: 'Share',
  help: 'copy the link to exactly this experiment',
  keys: [],
  needsRoom: false,
  async run({ store }) {
    const link = linkTo(store.getState().history.present);
    return (await copyText(link)) ? 'Link copied' : 'No clipboard: copy the address of this page';
  },
});
