import { number } from '../settings';

/** What Adam and those made of it remember, and what keeps their division finite; torch's defaults. */
export const adamSettings = {
  beta1: number('β₁', 0.9, { min: 0, max: 0.9999, help: 'Memory of the slope.' }),
  beta2: number('β₂', 0.999, { min: 0, max: 0.99999, help: 'Memory of the squared slope.' }),
  epsilon: number('ε', 1e-8, { min: 1e-16, max: 1, scale: 'log10', help: 'Keeps the division finite.' }),
};
