import type { EvaluationCount } from '../objective/objective';

/** The path of one walker over one landscape; n steps give n + 1 points, the first is the start. */
export interface Trail {
  /** Plane coordinates, a and b in turn: [2 * step], [2 * step + 1]. */
  readonly points: Float64Array;
  /** How far each point lies from the plane, in parameter space; absent for walks in the plane. */
  readonly distance?: Float64Array;
  /** At the points themselves, not below them. */
  readonly loss: Float64Array;
  readonly gradientNorm: Float64Array;
  readonly rate: Float64Array;
  /** Named vectors of the optimizer's state at each step, in the layout of points. */
  readonly seen: Readonly<Record<string, Float64Array>>;
  /** Share of the samples whose class is answered right at each point; absent where there are no classes. */
  readonly accuracy?: Float64Array;
  /** 'diverged': the last point, its loss or its gradient is not finite or farther out than 1e12. */
  readonly end: 'done' | 'diverged';
  readonly verdict: 'converged' | 'no slope' | 'walking' | 'diverged';
  /** What the steps asked for; the losses and slopes of the points themselves are written down beside that. */
  readonly evaluations: Readonly<EvaluationCount>;
}
