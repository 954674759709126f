import { outlooks, type OutlookId } from '../../core/outlooks';
import type { Outlook } from '../../core/outlooks/outlook';
import { frameAll } from '../../state/frameAll';
import type { Command } from './command';
import { notWalked } from './notWalked';

/** A command for every way to look at the range; the first one also brings the first region back. */
export const outlookCommands: readonly Command[] = Object.entries<Outlook>(outlooks).map(
  ([id, { title, help, key, along }]) => ({
    title,
    help,
    keys: [key],
    run: id === 'best' ? frameAll : ({ store }) => store.getState().lookFrom({ outlook: id as OutlookId }),
    ...(along === 'walker' && { unfit: notWalked }),
  }),
);
