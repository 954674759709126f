/** A curvature that is smaller than the other one by this factor is none. */
export const straight = 1e-11;
