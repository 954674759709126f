import { fitsLink } from '../../core/experiment/link/link';
import { copyText } from '../../state/browser/clipboard';
import { linkTo } from '../../state/browser/linkTo';
import { defineExporter } from './exporter';

export const link = defineExporter({
  title: 'Share',
  help: 'copy the link to exactly this experiment',
  keys: [],
  needsRoom: false,
  unfit: ({ screen }) =>
    screen.getState().isLinked ? undefined : 'A link to this page does not open Massif: save a file',
  async run({ store }) {
    const { present } = store.getState().history;
    if (!fitsLink(present)) return 'Too long for a link: save it as a file';
    const link = linkTo(present);
    return (await copyText(link)) ? 'Link copied' : 'No clipboard: copy the address of this page';
  },
});
