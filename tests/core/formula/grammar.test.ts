import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaOf, parseFormula } from '../../../src/core/formula/parse';
import { describeProblem } from '../../../src/core/formula/problem';
import { formulaLimits } from '../../../src/core/formula/tokenReader';
import { runs } from '../../cases';
import { inXy, problemOf, row, valueAt, valuesOf } from './formulas';
import { coordinate, randomFormula } from './randomFormula';

describe('operators', () => {
  test.each([
    ['1 + 2*3', 7],
    ['2 - 3 - 4', -5],
    ['24/4/2', 3],
    ['2^3^2', 512],
    ['(2^3)^2', 64],
    ['2^-1', 0.5],
    ['-2^2', -4],
    ['(-2)^2', 4],
    ['2*-3', -6],
    ['--3', 3],
    ['2^-2^2', 2 ** -4],
    ['0^0', 1],
    ['1 < 2', 1],
    ['1 + 1 >= 3 - 1', 1],
    ['(1 < 2)*(2 < 1)', 0],
    ['3 == 3', 1],
    ['3 != 3', 0],
    ['2 > 1 ? 10 : 20', 10],
    ['0 ? 1 : 0 ? 2 : 3', 3],
    ['1 ? 0 ? 4 : 5 : 6', 5],
    ['|-3|', 3],
    ['|1 - |2 - 5||', 2],
    ['2*|-3|*|4|', 24],
    ['1.5e2 + .5 + 2.', 152.5],
    ['1e-3', 0.001],
    ['pi', Math.PI],
    ['-inf', -Infinity],
  ])('%s is %d', (text, value) => {
    expect(valueAt(text)).toBe(value);
  });

  test('a random formula has the value that the operators of JavaScript give it', () => {
    fc.assert(
      fc.property(randomFormula, coordinate, coordinate, ({ text, value }, x, y) => {
        fc.pre(text.length < 500);
        const wanted = value(x, y);
        const got = valueAt(text, x, y);
        if (Number.isFinite(wanted))
          expect(Math.abs(got - wanted)).toBeLessThan(1e-9 * (1 + Math.abs(wanted)));
        else expect(got).toBe(wanted);
      }),
      { ...runs(500, 1), ignoreEqualValues: true },
    );
  });
});

describe('names, lines and comments', () => {
  test('Greek letters are their spelled names', () => {
    expect(valueAt('σ = 2; sigma*3')).toBe(6);
    expect(valueAt('Δx = 5; Deltax')).toBe(5);
    expect(valueAt('π')).toBe(Math.PI);
  });

  test('typographic signs are what they stand for', () => {
    expect(valueAt('2·3 × 4 − 1')).toBe(23);
    expect(valueAt('(1 ≤ 2) + (2 ≥ 3) + (1 ≠ 2)')).toBe(2);
  });

  test('statements end at a semicolon or a new line, and the last one is the result', () => {
    expect(valueAt('a = x; b = a*2\nb + 1', 3)).toBe(7);
    expect(valueAt('\n\na = 4;;\n\n')).toBe(4);
  });

  test('a line goes on inside parentheses and after an operator', () => {
    expect(valueAt('1 +\n2')).toBe(3);
    expect(valueAt('max(1,\n\n4)\n')).toBe(4);
    expect(valueAt('(1\n+ 2)')).toBe(3);
    expect(valueAt('a =\n5')).toBe(5);
    expect(valueAt('1 > 0 ?\n2 :\n3')).toBe(2);
  });

  test('a name keeps the value of its last assignment', () => {
    expect(valueAt('a = 1; b = a; a = 2; 10*a + b')).toBe(21);
  });

  test('comments reach to the end of the line', () => {
    expect(valueAt('# one; 2\n3 # four\n# five')).toBe(3);
  });

  test('settings have a value and a range', () => {
    const { settings, result } = formulaOf('setting p = 2 from 1 to 20; setting q = -3\nx^p + q', {
      variables: { x: 'sample' },
    });
    expect(settings.p).toMatchObject({ kind: 'number', default: 2, min: 1, max: 20 });
    expect(settings.q).toMatchObject({ default: -3, min: -3 });
    expect(settings.q.max).toBeGreaterThan(-3);
    expect(valuesOf(result, { x: 5, p: 2, q: -3 })).toEqual([22]);
  });

  test('a setting may be spread over decades', () => {
    const { settings } = formulaOf('setting p = 2 from 0.1 to 20 log10; x^p', { variables: { x: 'sample' } });
    expect(settings.p).toMatchObject({ default: 2, min: 0.1, max: 20, scale: 'log10' });
    expect(valueAt('setting p = 2 from 1 to 20; log10(100)')).toBe(2);
  });

  test('a start belongs to an update rule, where any assigned name can be read before', () => {
    expect(problemOf('start m = 1; x')?.message).toContain('update rules');
    const rule = formulaOf('start m = 4; theta = theta - m; m = 2*m', {
      variables: { theta: 'row' },
      recurrent: true,
    });
    expect(rule.starts).toEqual({ m: 4 });
    expect(valuesOf(rule.assigned.get('theta')!, { theta: 10, m: 4 })).toEqual([6]);
  });
});

describe('mistakes', () => {
  test.each([
    ['x + foo', 5, 'foo'],
    ['', 1, ''],
    ['1 2', 3, '2'],
    ['2x', 1, '2x'],
    ['x +', 3, '+'],
    ['(x * ) + 1', 4, '*'],
    ['x − # σ', 3, '−'],
    ['x*σσ', 3, 'σσ'],
    ['(x', 3, ''],
    ['x)', 2, ')'],
    ['1 < 2 < 3', 7, '<'],
    ['x == 1 == 1', 8, '=='],
    ['sin', 1, 'sin'],
    ['sin(1, 2)', 1, 'sin'],
    ['max(1)', 1, 'max'],
    ['x(2)', 1, 'x'],
    ['x ? 1', 6, ''],
    ['x @ 2', 3, '@'],
    ['x + 😀', 5, '😀'],
    ['|x', 3, ''],
    ['x;\ny +* 2', 7, '*'],
    ['setting p = q; x', 13, 'q'],
    ['setting p = 1 from 3 to 2; x', 20, '3'],
    ['setting p = 1 from 0 to 2 log10; x', 20, '0'],
    ['setting p = 1 log10; x', 15, 'log10'],
    ['setting x = 1; x', 9, 'x'],
    ['setting x = 1', 9, 'x'],
    ['sin = 3', 1, 'sin'],
    ['pi = 3', 1, 'pi'],
    ['sum(x)', 1, 'sum'],
    ['+x', 1, '+'],
    ['x = = 2', 5, '='],
  ])('%j is wrong at %i: %j', (text, position, part) => {
    expect(problemOf(text)).toMatchObject({ position, part });
  });

  test('a misspelled name brings the one that was meant', () => {
    const scope = { variables: { target: 'sample', prediction: 'sample' } } as const;
    const { problem } = parseFormula('prediction - targt', scope);
    expect(problem).toEqual({ position: 14, part: 'targt', message: 'no name targt.', suggestion: 'target' });
    expect(describeProblem(problem!)).toBe('Position 14: no name targt. Did you mean target?');
    expect(problemOf('sqr(x)')?.suggestion).toBe('sqrt');
    expect(problemOf('softpuls(x)')?.suggestion).toBe('softplus');
    expect(problemOf('abcdefgh')?.suggestion).toBeUndefined();
  });

  test('a name of another formula brings the one that means the same here', () => {
    const meant = (text: string, ...names: string[]) => {
      const variables = Object.fromEntries(names.map((name) => [name, 'sample' as const]));
      return parseFormula(text, { variables }).problem;
    };
    expect(meant('value^2', 'prediction', 'target')?.suggestion).toBe('prediction');
    expect(meant('prediction', 'logit', 'target')?.suggestion).toBe('logit');
    expect(meant('(x - 1)^2', 'logits', 'class')?.suggestion).toBe('logits');
    expect(meant('ln(target)', 'target')?.suggestion).toBe('log');
    expect(meant('height', 'prediction', 'target')?.message).toBe(
      'no name height: there are prediction, target.',
    );
  });

  test('a product without its sign brings the one with it', () => {
    const scope = { variables: { logit: 'sample' } } as const;
    const lost = (text: string) => parseFormula(text, scope).problem;
    expect(describeProblem(lost('2logit')!)).toBe(
      'Position 1: between 2 and logit an operator is missing. Did you mean 2*logit?',
    );
    expect(lost('max(1, 3 logit)')?.suggestion).toBe('3*logit');
    expect(lost('|2logit|')?.suggestion).toBe('2*logit');
    expect(lost('2(logit + 1)')).toMatchObject({ part: '2(', suggestion: '2*(' });
    expect(lost('(logit)logit')?.suggestion).toBe(')*logit');
    expect(lost('setting p = 2 to 3; p')?.message).toBe('an operator belongs here, not to.');
  });

  test('an operator at the end lacks what comes after it', () => {
    expect(problemOf('x*y +')?.message).toBe('after + a number, a name or ( is missing.');
    expect(problemOf('max(x, )')).toMatchObject({ position: 6, part: ',' });
  });

  test('a row is not a number and names of every object are no names', () => {
    expect(problemOf('sum(k)', row)?.message).toContain('all outputs');
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect(problemOf(name)?.message).toContain(`no name ${name}`);
  });
});

describe('limits', () => {
  const nest = (depth: number) => `${'('.repeat(depth)}x${')'.repeat(depth)}`;

  test('4,000 characters are read, one more is not', () => {
    expect(
      parseFormula('x'.padEnd(formulaLimits.characters), { variables: { x: 'sample' } }).formula,
    ).toBeDefined();
    expect(problemOf('x'.padEnd(formulaLimits.characters + 1))?.message).toContain('4000 characters');
  });

  test('200 levels are read, more are not', () => {
    expect(valueAt(nest(199), 7)).toBe(7);
    expect(problemOf(nest(201))?.message).toContain('200 deep');
    expect(problemOf('-'.repeat(201) + 'x')?.message).toContain('200 deep');
    expect(problemOf('x' + '^x'.repeat(201))?.message).toContain('200 deep');
    expect(problemOf('1 ? '.repeat(201) + 'x')?.message).toContain('200 deep');
    expect(problemOf('|'.repeat(3000))).toBeDefined();
  });

  test('more than 10,000 parts are refused, and a wide formula is no deep one', () => {
    const wide = inXy(`x${'*x'.repeat(1900)}`);
    expect(valuesOf(wide.result, { x: 1, y: 0 })).toEqual([1]);
    const doubled = `a = x\n${'a = max(a,a+1,a+2,a+3,a+4,a+5,a+6,a+7,a+8,a+9,a*2)\n'.repeat(70)}`;
    const { formula, problem } = parseFormula(doubled, { variables: { x: 'sample' } });
    expect((formula?.graph.nodes.length ?? 0) <= formulaLimits.nodes || problem !== undefined).toBe(true);
  });
});

test('a function that came later takes no name from an older text', () => {
  expect(valueAt('contrast = x + 1; contrast*2', 3)).toBe(8);
  expect(valueAt('weighted = 2; weighted(weighted, x)', 3)).toBe(6);
  expect(problemOf('contrast')).toBeDefined();
});
