import type { Massif } from './massif';

/** Back to the whole range: the first region, and all of it in the free part of the window. */
export function frameAll({ actions, screen }: Massif): void {
  actions.showRegion();
  screen.getState().frame('best');
}
