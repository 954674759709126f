import type { WalkObjective } from '../objective/objective';

/** The loss of a place; what is no number is higher than all. */
export function heightAt(objective: WalkObjective, theta: Float64Array): number {
  const value = objective.value(theta);
  return Number.isNaN(value) ? Infinity : value;
}

/** From the lowest to the highest; those without end are alike. */
export function fromLowest<Place extends { readonly value: number }>(
  places: readonly Place[],
): readonly Place[] {
  return places.toSorted((one, other) => (one.value === other.value ? 0 : one.value - other.value));
}
