import type { Chosen } from '../../core/experiment/chosen';
import { linkFromChosen } from '../../core/experiment/link/link';

/** The address that opens what was chosen. */
export function linkTo(chosen: Chosen): string {
  const { origin, pathname, search } = window.location;
  return `${origin}${pathname}${search}#${linkFromChosen(chosen)}`;
}
