import { actions } from '../state/actions';
import { useScreen } from '../state/screen';

/** Back to the whole range: the first region, and all of it in the free part of the window. */
export function frameAll(): void {
  actions.showRegion();
  useScreen.getState().frame('best');
}
