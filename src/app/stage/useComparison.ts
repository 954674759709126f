import { useMassif, useScreen } from '../../state/hooks';

/** From this width on there is room for two compared ranges beside both columns. */
const roomy = 1400;

/** Whether several ranges are drawn, and whether the linked views then stand beside them. */
export function useComparison(width: number): { readonly isCompared: boolean; readonly viewsOpen: boolean } {
  const count = useMassif(({ results }) => results.fields.length);
  const chosen = useScreen((screen) => screen.viewsOpen);
  const isCompared = count > 1;
  return { isCompared, viewsOpen: !isCompared || (chosen ?? (width >= roomy && count === 2)) };
}
