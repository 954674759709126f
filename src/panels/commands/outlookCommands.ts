import { outlooks, type OutlookId } from '../../core/outlooks';
import type { Outlook } from '../../core/outlooks/outlook';
import { frameAll } from '../../state/frameAll';
import type { Massif } from '../../state/massif';
import type { Command } from './command';

/** A command for every way to look at the range; the first one also brings the first region back. */
export const outlookCommands: readonly Command[] = Object.entries<Outlook>(outlooks).map(
  ([id, { title, help, key, along }]) => ({
    title,
    help,
    keys: [key],
    run: id === 'best' ? frameAll : ({ store }) => store.getState().lookFrom({ outlook: id as OutlookId }),
    ...(along === 'walker' && { unfit: nobodyWalks }),
  }),
);

function nobodyWalks({ store }: Massif): string | undefined {
  return store.getState().experiment.walkers.length === 0 ? 'Nobody is walking.' : undefined;
}
