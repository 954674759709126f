import { useMassif, useScreen } from '../../state/hooks';

/** From these widths on there is room for the linked views beside one range, and beside two. */
const roomyForOne = 1200;
const roomyForTwo = 1700;

/** Whether several ranges are drawn, and whether the linked views then stand beside what is drawn. */
export function useComparison(width: number): { readonly isCompared: boolean; readonly viewsOpen: boolean } {
  const count = useMassif(({ results }) => results.fields.length);
  const chosen = useScreen((screen) => screen.viewsOpen);
  const isRoomy = count > 1 ? width >= roomyForTwo && count === 2 : width >= roomyForOne;
  return { isCompared: count > 1, viewsOpen: chosen ?? isRoomy };
}
