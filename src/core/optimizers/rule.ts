import { compilePlain, type Evaluator, type Input } from '../formula/evaluate';
import { formulaOf, parseFormula, type Formula, type ParsedFormula, type Scope } from '../formula/parse';
import { number, type Settings, type SettingValues } from '../settings';
import { rateRange, type Optimizer, type OptimizerRun } from './optimizer';

type RuleDescription = Omit<Optimizer, 'start' | 'rule' | 'settings'> & {
  readonly rule: string;
  readonly rate: number;
  readonly settings: Settings;
};

type State = Readonly<Record<string, Float64Array>>;

/** An optimizer from its update rule in the formula language; settings besides the rate are names in the rule. */
export function defineRule({ rate, settings, ...entry }: RuleDescription): Optimizer {
  const all: Settings = { rate: rateSetting(rate, rateHelp[entry.rateKind]), ...settings };
  const compiled = compileRule(formulaOf(entry.rule, ruleScope(all)));
  return { ...entry, settings: all, start: (values) => ruleRun(compiled, values) };
}

const rateHelp: Readonly<Record<Optimizer['rateKind'], string>> = {
  slope: 'How far a step without memory goes for a slope of one.',
  length: 'About how far a step moves each coordinate, whatever the slope.',
};

/** The setting that every optimizer has. */
export function rateSetting(rate: number, help: string) {
  return number('rate', rate, { ...rateRange, help });
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

/** The names that an update rule may read; each coordinate is an output of one sample. */
function ruleScope(settings: Settings): Scope {
  const given = Object.entries(settings).filter(([name, { kind }]) => kind === 'number' && name !== 'rate');
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
  const { scope, starts } = formula;
  const states = [...new Set([...names, ...Object.keys(starts)])].filter(
    (name) => !Object.hasOwn(scope.variables, name),
  );
  const remembered = states.filter((name) => names.includes(name));
  // Filled in anew at every step: a walk takes thousands of them.
  const inputs: Record<string, Input> = { ...(values as Record<string, Input>) };
  return {
    init: ({ length }) =>
      Object.fromEntries(states.map((name) => [name, new Float64Array(length).fill(starts[name] ?? 0)])),
    update(gradient, state, { theta, step, rate }) {
      Object.assign(inputs, state, { theta, gradient, step, rate });
      const results = evaluator.run(inputs, 1, theta.length);
      const result = (name: string) => perCoordinate(results[names.indexOf(name)], theta.length);
      const next: Record<string, Float64Array> = { ...state };
      for (const name of remembered) next[name] = result(name);
      return { theta: names.includes('theta') ? result('theta') : theta, state: next, seen: next };
    },
  };
}

/** A number shared by all coordinates is kept once a coordinate, like every other state. */
function perCoordinate(result: Float64Array, size: number): Float64Array {
  return result.length === size ? result.slice() : new Float64Array(size).fill(result[0]);
}
