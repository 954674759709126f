import { find } from '../catalog';
import { norm } from '../math/vector';
import { optimizers } from '../optimizers';
import { frameworkDifferences } from './frameworks';
import { parseRule, startRule } from '../optimizers/rule';
import { defaultsOf } from '../settings';
import { bowlSettings, trailOnBowl } from './bowlTrail';
import type { Trail } from './trail';

/** How one framework walks down the bowl. */
export interface FrameworkTrail {
  readonly of: string;
  readonly trail: Trail;
  /** How far it is from where PyTorch is, step by step. */
  readonly apart: Float64Array;
}

const halvingSteps = 6;

/** The trails of an optimizer as the frameworks have it, PyTorch's first, all at the same rate. */
export function frameworkTrails(id: string): readonly FrameworkTrail[] {
  const { variants, isOfFallingRate } = frameworkDifferences[id];
  const optimizer = find(optimizers, id)!;
  const settings = bowlSettings(optimizer);
  const halvesEvery = isOfFallingRate ? halvingSteps : Infinity;
  const rate = settings.rate as number;
  const torch = trailOnBowl(optimizer.start(settings), rate, halvesEvery);
  const others = variants.map(({ of, rule }) => ({ of, trail: trailOnBowl(runOf(rule), rate, halvesEvery) }));
  return [{ of: 'PyTorch', trail: torch }, ...others].map((walked) => ({
    ...walked,
    apart: walked.trail.loss.map((_, step) => {
      const [a, b] = [2 * step, 2 * step + 1];
      const { points } = walked.trail;
      return norm(Float64Array.of(points[a] - torch.points[a], points[b] - torch.points[b]));
    }),
  }));
}

function runOf(text: string) {
  const { formula, problem } = parseRule(text, {});
  if (!formula) throw new Error(`the rule of a framework that does not parse: ${problem.message}`);
  return startRule(formula, defaultsOf(formula.settings));
}
