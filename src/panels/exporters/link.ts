import { linkTo } from '../../state/browser/linkTo';
import { defineExporter } from './exporter';

export const link = defineExporter({
  title: 'Share',
  help: 'copy the link to exactly this experiment',
  keys: [],
  needsRoom: false,
  async run({ store }) {
    const isCopied = await navigator.clipboard?.writeText(linkTo(store.getState().history.present)).then(
      () => true,
      () => false,
    );
    return isCopied ? 'Link copied' : 'Copy the address of this page';
  },
});
