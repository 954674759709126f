import { compilePlain, type Evaluator, type Input } from '../formula/evaluate';
import { reachable } from '../formula/graph';
import { formulaOf, parseFormula, type Formula, type ParsedFormula, type Scope } from '../formula/parse';
import { remembering } from '../remembering';
import type { Settings, SettingValues } from '../settings';
import { gradientSettings, withGradientSettings } from './gradientSettings';
import type { Optimizer, OptimizerRun, RateKind } from './optimizer';
import { rateSetting } from './rateSetting';

type RuleDescription = Omit<Optimizer, 'start' | 'rule' | 'ruleWith' | 'settings' | 'rateKind'> & {
  readonly rateKind: Exclude<RateKind, 'none'>;
  readonly rule: string;
  readonly rate: number;
  readonly settings: Settings;
};

type State = Readonly<Record<string, Float64Array>>;

/** As many texts as walkers have, with what clipping and decay add. */
const remembered = 24;

/**
 * An optimizer from its update rule in the formula language; settings besides the rate are names in the rule, a toggle is
 * 0 or 1. Clipping and weight decay come besides, the latter unless the rule has its own.
 */
export function defineRule({ rate, settings, ...entry }: RuleDescription): Optimizer {
  const all: Settings = {
    rate: rateSetting(rate, entry.rateKind),
    ...settings,
    ...gradientSettings(settings),
  };
  const ruleWith = (values: SettingValues) => withGradientSettings(entry.rule, values, settings);
  const compiledOf = remembering(
    remembered,
    (text: string) => compileRule(formulaOf(text, ruleScope(all))),
    (text) => text,
  );
  return {
    ...entry,
    settings: all,
    ruleWith,
    start: (values) => ruleRun(compiledOf(ruleWith(values)), values),
  };
}

/** Reads a typed update rule. */
export function parseRule(text: string, settings: Settings): ParsedFormula {
  const parsed = parseFormula(text, ruleScope(settings));
  if (!parsed.formula || parsed.formula.assigned.has('theta')) return parsed;
  const message = 'the rule must assign theta, as in theta = theta - rate*gradient.';
  return { problem: { position: text.length + 1, part: '', message } };
}

/** A walk by a typed rule. */
export function startRule(formula: Formula, values: SettingValues): OptimizerRun {
  return ruleRun(compileRule(formula), values);
}

/** The names whose values of the step before a rule reads, with those before the first step. */
export function statesOf({ assigned, starts, scope }: Formula): Readonly<Record<string, number>> {
  const read = new Set(reachable([...assigned.values()]).map(({ name }) => name));
  const kept = [...new Set([...assigned.keys(), ...Object.keys(starts)])].filter(
    (name) => read.has(name) && !Object.hasOwn(scope.variables, name),
  );
  return Object.fromEntries(kept.map((name) => [name, starts[name] ?? 0]));
}

/** The names that an update rule may read; each coordinate is an output of one sample. */
export function ruleScope(settings: Settings): Scope {
  const given = Object.entries(settings).filter(
    ([name, { kind }]) => (kind === 'number' || kind === 'toggle') && name !== 'rate',
  );
  return {
    recurrent: true,
    reserved: ['text'],
    variables: {
      ...Object.fromEntries(given.map(([name]) => [name, 'sample' as const])),
      theta: 'row',
      gradient: 'row',
      step: 'sample',
      rate: 'sample',
    },
  };
}

interface CompiledRule {
  readonly formula: Formula;
  readonly names: readonly string[];
  readonly evaluator: Evaluator;
}

function compileRule(formula: Formula): CompiledRule {
  return {
    formula,
    names: [...formula.assigned.keys()],
    evaluator: compilePlain([...formula.assigned.values()]),
  };
}

function ruleRun({ formula, names, evaluator }: CompiledRule, values: SettingValues): OptimizerRun<State> {
  const states = Object.entries(statesOf(formula));
  const shown = names.filter((name) => !Object.hasOwn(formula.scope.variables, name));
  // Filled in anew at every step: a walk takes thousands of them.
  const inputs: Record<string, Input> = {};
  for (const [name, value] of Object.entries(values)) inputs[name] = Number(value);
  return {
    init: ({ length }) =>
      Object.fromEntries(states.map(([name, first]) => [name, new Float64Array(length).fill(first)])),
    update(gradient, state, { theta, step, rate }) {
      Object.assign(inputs, state, { theta, gradient, step, rate });
      const results = evaluator.run(inputs, 1, theta.length);
      const result = (name: string) => perCoordinate(results[names.indexOf(name)], theta.length);
      const seen: Record<string, Float64Array> = {};
      for (const name of shown) seen[name] = result(name);
      const next: Record<string, Float64Array> = {};
      for (const [name] of states) next[name] = seen[name] ?? state[name];
      return { theta: names.includes('theta') ? result('theta') : theta, state: next, seen };
    },
  };
}

/** A number shared by all coordinates is kept once a coordinate, like every other state. */
function perCoordinate(result: Float64Array, size: number): Float64Array {
  return result.length === size ? result.slice() : new Float64Array(size).fill(result[0]);
}
