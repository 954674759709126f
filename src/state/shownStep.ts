/** The whole step that a cursor between two steps has reached. */
export function shownStep(step: number): number {
  return Math.floor(step + 1e-9);
}
