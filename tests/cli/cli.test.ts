import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { commands } from '../../src/cli/commands';
import { run } from '../../src/cli/run';
import { experimentFromLink } from '../../src/core/experiment/link/link';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { optimizers } from '../../src/core/optimizers';
import { trainExperiment } from '../../src/core/landscape/trainedPlane';
import { walkExperiment } from '../../src/core/landscape/walkExperiment';
import { at, experimentOf, linkOf } from '../core/experiments';

const folder = mkdtempSync(join(tmpdir(), 'massif-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The answer of a call that must succeed. */
// oxlint-disable-next-line typescript/no-explicit-any
function answer(...words: string[]): any {
  const { stdout, stderr, code } = run(words);
  expect([stderr, code]).toEqual(['', 0]);
  return JSON.parse(stdout);
}

describe('a process', () => {
  const bundle = join(folder, 'massif.mjs');
  const started = (...words: string[]) =>
    spawnSync(process.execPath, [bundle, ...words], { encoding: 'utf8', maxBuffer: 2 ** 26 });

  beforeAll(() => {
    // The bundle that `npm run prepare` makes, in a folder of our own.
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { prepare: string } };
    const words = scripts.prepare.replace('dist/cli', folder).split(' ');
    execFileSync('npx', ['--no-install', ...words], { stdio: 'ignore' });
  });

  test.each([
    // Longer than what a pipe holds.
    ['a long answer', ['grid', '--terrain', 'himmelblau', '--size', '129'], 0],
    ['a short answer', ['formula', 'x^2', '--at', 'x=3', '--derive', 'x'], 0],
    ['a mistake', ['loss', 'mes', '--prediction', '1', '--target', '1'], 2],
  ])('writes on its outputs, and ends with a code: %s', (_, words, code) => {
    const { stdout, stderr, status } = started(...words);
    expect(status).toBe(code);
    expect({ stdout, stderr, code: status }).toEqual(run(words));
  });

  test('who has read enough closes the pipe without a word', () => {
    const call = `"${process.execPath}" "${bundle}" grid --terrain booth --size 513 | head -c 9`;
    const { stdout, stderr } = spawnSync('sh', ['-c', call], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '{"size":5', stderr: '' });
  });

  test('a full disk, and a file that cannot be written, are one line', () => {
    const full = spawnSync('sh', ['-c', `"${process.execPath}" "${bundle}" list losses > /dev/full`], {
      encoding: 'utf8',
    });
    expect(full.stderr).toMatch(/^massif: cannot write the answer: ENOSPC[^\n]*\n$/);
    expect(full.status).toBe(1);
    const nowhere = started('list', 'losses', '--to', join(folder, 'none', 'losses.json'));
    expect(nowhere.stderr).toMatch(/^massif: cannot write [^\n]*ENOENT[^\n]*\n$/);
    expect([nowhere.stdout, nowhere.status]).toEqual(['', 1]);
  });

  test('--to writes the answer to a file and nothing else', () => {
    const path = join(folder, 'answer.json');
    const words = ['grid', '--terrain', 'booth', '--size', '5'];
    const { stdout, stderr, status } = started(...words, '--to', path);
    expect([stdout, stderr, status]).toEqual(['', '', 0]);
    expect(readFileSync(path, 'utf8')).toBe(run(words).stdout);
  });
});

describe('help', () => {
  test.each([['help'], ['--help'], ['-h']])('%s names every command', (word) => {
    const { stdout, stderr, code } = run([word]);
    expect([stderr, code]).toEqual(['', 0]);
    for (const name of Object.keys(commands)) expect(stdout).toContain(`massif ${name}`);
  });

  test.each(Object.keys(commands))('of %s: its options, and examples that work', (name) => {
    const { stdout, stderr, code } = run(['help', name]);
    expect([stderr, code]).toEqual(['', 0]);
    expect(run([name, '--help'])).toEqual(run(['help', name]));
    expect(run([name, '-h'])).toEqual(run(['help', name]));
    const { options, examples } = commands[name as keyof typeof commands];
    for (const option of Object.keys(options)) expect(stdout).toContain(`--${option} `);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect(stdout).toContain(`  massif ${example}\n`);
      const words = example.match(/"[^"]*"|\S+/g)!.map((word) => word.replaceAll('"', ''));
      expect(words[0]).toBe(name);
      answer(...words);
    }
  });

  test('of help, and before a command, is help', () => {
    expect(run(['help', 'help'])).toEqual(run(['help']));
    expect(run(['--help', 'walk'])).toEqual(run(['help', 'walk']));
  });

  test('--version is the one of the package', () => {
    expect(run(['--version'])).toEqual({ stdout: `${packageJson.version}\n`, stderr: '', code: 0 });
  });
});

describe('answers', () => {
  test('grid: says how the fit was found, and where all heights are the same', () => {
    const cloud = 'data.id=cloud&data.settings.first=3&subject.model.settings.tied=false';
    const { fit, remark, heights } = answer('grid', '--size', '9', '--experiment', cloud);
    expect(fit).toMatchObject({ end: 'minimum', loss: expect.closeTo(1, 12) });
    expect(fit.remark).toBe('The parameters that are not drawn stay at the best fit that was found.');
    expect(Math.min(...heights)).toBeCloseTo(1, 12);
    expect(remark).toBeUndefined();
    const level = answer('grid', '--size', '3', '--surface', '0*x + 0*y + 0.1');
    expect(level).toMatchObject({ remark: 'All heights are the same within rounding.' });
    expect(level.fit).toBeUndefined();
    const species = 'data.id=penguins&data.settings.target=species3&data.settings.features=all';
    const [free, kept] = ['&plane.origin=fit', ''].map((origin) =>
      answer('point', '--experiment', species + origin, '--at', '0,0'),
    );
    // All four measures tell the three species apart: the logits grow for ever.
    expect(free.fit.end).toBe('falling');
    expect(free.fit.remark).toMatch(/^No best fit was found: the loss falls on and on\./);
    expect(kept.fit.end).toBe('edge');
    expect(Math.max(...kept.fit.theta.map(Math.abs))).toBe(10);
  });

  test('list: every entry with id, title and settings', () => {
    const entries = answer('list', 'optimizers') as { id: string; title: string; settings: object }[];
    expect(entries.map(({ id }) => id)).toEqual(Object.keys(optimizers));
    expect(entries[0]).toMatchObject({ title: 'SGD', settings: { rate: { kind: 'number' } } });
    expect(answer('list', 'terrains').length).toBeGreaterThan(20);
  });

  test('loss: value and gradient by prediction', () => {
    expect(answer('loss', 'mse', '--prediction', '1;-2;5', '--target', '0;2;5')).toEqual({
      value: 17 / 3,
      gradient: [[2 / 3], [-8 / 3], [0]],
    });
    expect(answer('loss', 'crossEntropy', '--prediction', '-1e20', '--target', '1')).toEqual({
      value: 1e20,
      gradient: [[-1]],
    });
    const { value, gradient } = answer(
      'loss',
      'softmaxCrossEntropy',
      '--prediction=0,0;1000,0',
      '--target=1;0',
    );
    expect(value).toBeCloseTo(Math.LN2 / 2, 15);
    expect(gradient).toEqual([
      [0.25, -0.25],
      [0, 0],
    ]);
  });

  test('loss: labels are 0 and 1 or -1 and 1, and both give the same', () => {
    // (log(1 + e^-0.5) + log(1 + e^-1)) / 2
    const wanted = (Math.log1p(Math.exp(-0.5)) + Math.log1p(Math.exp(-1))) / 2;
    for (const id of ['logistic', 'crossEntropy', 'nll']) {
      const [signs, shares] = ['1;-1', '1;0'].map((target) =>
        answer('loss', id, '--prediction', '0.5;-1', '--target', target),
      );
      expect(signs).toEqual(shares);
      expect(signs.value).toBeCloseTo(wanted, 15);
    }
    const { value } = answer('loss', 'counting', '--prediction', '0.5;-1', '--target=-1;-1');
    expect(value).toBe(0.5);
    expect(answer('loss', 'crossEntropy', '--prediction=0', '--target=0.25').value).toBeCloseTo(Math.LN2, 15);
    expect(answer('loss', 'kl', '--prediction=0,0', '--target=0.5,0.5').value).toBeCloseTo(0, 15);
  });

  test('loss: a typed one, with commas and equal signs in its text', () => {
    expect(
      answer(
        'loss',
        'formula',
        '--set',
        'text=max(0, error == 2 ? 7 : error),fold=sum',
        '--prediction',
        '3;5',
        '--target',
        '1;1',
      ).value,
    ).toBe(11);
    expect(
      answer(
        'loss',
        'formula',
        '--set',
        'reads=logit',
        '--set',
        'text=softplus(-margin)',
        '--prediction',
        '0',
        '--target',
        '1',
      ).value,
    ).toBe(Math.LN2);
  });

  test('numbers that JSON lacks are words', () => {
    expect(answer('loss', 'mse', '--prediction', '1e200', '--target', '0').value).toBe('Infinity');
    expect(answer('formula', 'log(x)', '--at', 'x=0').value).toBe('-Infinity');
    expect(answer('grid', '--surface', 'log(x)/y', '--size', '3').heights).toEqual([
      'NaN',
      'Infinity',
      expect.any(Number),
      'NaN',
      '-Infinity',
      'Infinity',
      'NaN',
      '-Infinity',
      expect.any(Number),
    ]);
  });

  test('walk: path, losses, end, evaluations and readouts', () => {
    const walk = answer(
      'walk',
      '--terrain',
      'ravine',
      '--optimizer',
      'sgd',
      '--set',
      'rate=0.05',
      '--start',
      '-1.2,1',
      '--steps',
      '2',
    );
    expect(walk.path).toEqual([
      [-1.2, 1],
      [-1.2 - 0.05 * -1.2, 0.5],
      [-1.14 - 0.05 * -1.14, 0.25],
    ]);
    expect(walk.loss.length).toBe(3);
    expect(walk).toMatchObject({
      end: 'done',
      verdict: 'walking',
      evaluations: { values: 0, gradients: 2, hessians: 0 },
      readouts: [{}, {}, {}],
    });
  });

  test('walk: the rate follows a schedule with its settings', () => {
    const words = ['walk', '--surface', '(x^2 + y^2)/2', '--optimizer', 'sgd', '--set', 'rate=0.5'];
    const scheduled = ['--schedule', 'polynomial', '--schedule-set', 'power=2', '--start=1,-2', '--steps=2'];
    // Rates 0.5 and 0.125; the slope is the place.
    expect(answer(...words, ...scheduled).path).toEqual([
      [1, -2],
      [0.5, -1],
      [0.4375, -0.875],
    ]);
    const plain = '#walkers.0.optimizer.id=adam&steps=9';
    const cosine = answer('walk', '--experiment', `${plain}&walkers.0.schedule.id=cosine`);
    expect(answer('walk', '--experiment', plain, '--schedule', 'cosine')).toEqual(cosine);
    expect(answer('walk', '--experiment', plain).path).not.toEqual(cosine.path);
  });

  test('walk: a walker of a link or a file goes where the core goes', () => {
    const experiment = experimentOf({ losses: [{ id: 'hinge' }], batch: { size: 30 }, steps: 15, seed: 8 });
    const file = join(folder, 'experiment.json');
    writeFileSync(file, JSON.stringify(experiment));
    const trail = walkExperiment(experiment, 2, planeObjective(experiment));
    for (const source of [`#${linkOf(experiment)}`, file]) {
      const walk = answer('walk', '--experiment', source, '--walker', '2');
      expect(walk.path.flat()).toEqual([...trail.points]);
      expect(walk.readouts).toEqual(Array.from(trail.accuracy!, (accuracy) => ({ accuracy })));
    }
  });

  test.each([
    ['UTF-8 with a mark', '\ufeff', 'utf8'],
    ['UTF-16', '', 'utf16le'],
    ['UTF-16 with a mark', '\ufeff', 'utf16le'],
  ] as const)('a file in %s is the experiment that a plain one is', (_, mark, encoding) => {
    const words = (file: string) => ['point', '--experiment', file, '--at', '1,2'] as const;
    const text = JSON.stringify(experimentOf({ losses: [{ id: 'hinge' }] }));
    const [plain, other] = ['plain.json', 'other.json'].map((name) => join(folder, name));
    writeFileSync(plain, text);
    writeFileSync(other, `${mark}${text}`, encoding);
    expect(answer(...words(other))).toEqual(answer(...words(plain)));
  });

  test('grid: rows of b, along each of them a', () => {
    const { size, domain, heights } = answer('grid', '--surface', 'x + 10*y', '--size', '3');
    const [low, high] = domain.a;
    expect([size, heights.length]).toEqual([3, 9]);
    expect(heights.slice(0, 4)).toEqual([low + 10 * low, 10 * low, high + 10 * low, low]);
  });

  test('grid: generated code in 64 bits says what the interpreter says', () => {
    const words = ['grid', '--size', '9', '--experiment', 'losses.0.id=mse'];
    const [oracle, kernel] = ['oracle', 'kernel'].map(
      (engine) => answer(...words, '--engine', engine).heights,
    );
    expect(answer(...words).heights).toEqual(oracle);
    expect(kernel).toHaveLength(81);
    kernel.forEach((height: number, place: number) =>
      expect(Math.abs(height / oracle[place] - 1)).toBeLessThan(1e-13),
    );
  });

  test('formula: value, text and LaTeX, and those of the derivative', () => {
    const { value, derivative, text, latex, derivativeText } = answer(
      'formula',
      'x^2 + σ*x',
      '--at',
      'x=-3,sigma=2',
      '--derive',
      'x',
    );
    expect([value, derivative, text]).toEqual([3, -4, 'x^2 + sigma*x']);
    expect(latex).toContain('\\sigma');
    expect(answer('formula', derivativeText, '--at', 'x=-3,sigma=2').value).toBe(-4);
    expect(answer('formula', 'x + y', '--at', 'x=1').value).toBeNull();
  });

  test('the Hessian at a point is the one of the ground, and none where the slope jumps', () => {
    const hessianOf = (...where: string[]) => answer('point', ...where, '--at', '0,0').hessian;
    const square = [
      [2, 0],
      [0, 2],
    ];
    for (const text of ['hypot(x,y)^2', 'abs(x)^2 + y^2', 'sqrt(x^2+y^2)^2', 'x^2 + y^2 + x + 3*y'])
      expect(hessianOf('--surface', text)).toEqual(square);
    expect(hessianOf('--surface', 'cos(abs(x)) + y^2').flat()).toEqual([
      expect.closeTo(-1, 9),
      0,
      0,
      expect.closeTo(2, 9),
    ]);
    const none = [
      ['NaN', 'NaN'],
      ['NaN', 'NaN'],
    ];
    expect(hessianOf('--terrain', 'ackley')).toEqual(none);
    for (const text of ['hypot(x,y)', 'abs(x) + y^2', 'max(x, y)'])
      expect(hessianOf('--surface', text)).toEqual(none);
    expect(answer('point', '--surface', 'sqrt(x^2+y^2)^2', '--at', '0,0').gradient).toEqual([0, 0]);
  });

  test('point: loss, slope and curvature', () => {
    const point = answer('point', '--terrain', 'booth', '--at', '-1,2');
    // (x + 2y - 7)^2 + (2x + y - 5)^2
    expect(point).toMatchObject({
      point: [-1, 2],
      loss: 41,
      gradient: [-28, -26],
      hessian: [
        [10, 8],
        [8, 10],
      ],
    });
    expect(point.eigenvalues[0]).toBeCloseTo(2, 12);
    expect(point.eigenvalues[1]).toBeCloseTo(18, 12);
    const experiment = experimentOf({});
    expect(answer('point', '--experiment', '', '--at=-3,4').loss).toBe(
      planeObjective(experiment).value(at(-3, 4)),
    );
  });

  test('train: the path of a training, its losses and distances, and where it ended', () => {
    const link = 'data.id=moons&subject.model.id=mlp&training.steps=9&plane.id=pca';
    const trained = answer('train', '--experiment', link);
    expect(trained.steps).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(trained.explained[0] + trained.explained[1]).toBeGreaterThan(0.9);
    expect(trained.distance.at(-1)).toBeLessThan(1e-12);
    expect(trained.farthest).toEqual({ distance: Math.max(...trained.distance), over: 'all' });
    const run = trainExperiment(experimentFromLink(link).experiment);
    expect(trained.theta).toEqual([...run.path.at(-1)!]);
    const { loss } = answer('point', '--experiment', link, '--at', '0,0');
    expect(loss).toBeCloseTo(trained.loss.at(-1), 12);
    expect(trained.loss).toEqual([...run.loss]);
  });

  test('critical: minima, saddles and tops, lowest first', () => {
    const points = answer('critical', '--terrain', 'himmelblau') as { kind: string; loss: number }[];
    expect(points.map(({ kind }) => kind)).toEqual([
      'minimum',
      'minimum',
      'minimum',
      'minimum',
      'saddle',
      'saddle',
      'saddle',
      'saddle',
      'maximum',
    ]);
    expect(points[8].loss).toBeCloseTo(181.616522, 6);
  });

  // A hole of 1/200 beside cells of 6/160: it is missed, and help says that this can be.
  test('critical: the limit of what it finds is told', () => {
    const narrow = '0.01*(x^2 + y^2) - exp(-1e5*((x - 0.777)^2 + (y - 0.333)^2))';
    expect(answer('critical', '--surface', narrow)).toMatchObject([{ point: [0, 0], kind: 'minimum' }]);
    expect(run(['help', 'critical']).stdout).toContain(
      'narrower than a cell of some 160 × 160 can be missed',
    );
  });

  test('critical: says where some are missing, and has the lowest all the same', () => {
    const { stdout, stderr, code } = run(['critical', '--terrain', 'griewank']);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as unknown[])[0]).toMatchObject({ kind: 'minimum', point: [0, 0], loss: 0 });
    expect(stderr).toMatch(
      /^massif: There can be more than 640 × 640 cells tell apart, so some may be missing\. /,
    );
  });
});

describe('wrong input is one line on standard error, exit code 2 and no answer', () => {
  test.each<[string[], string]>([
    [[], 'say what to do'],
    [['help', 'wlak'], 'no command wlak'],
    [['wlak', '--help'], 'no command wlak'],
    [['list', 'losses', 'terrains'], 'nothing is known of the word terrains'],
    [['grid', 'booth', '--size', '3'], 'nothing is known of the word booth'],
    [['walk', '--terrain', 'saddle', '--terrain', 'booth'], '--terrain is given more than once'],
    [['walk', '--terrain', 'saddle', '--set', 'rate=1', '--set', 'rate=2'], 'gives rate more than once'],
    [['walk', '--terrain', 'saddle', '--set', 'rate'], '--set needs name=value, not rate'],
    [['walk', '--terrain='], '--terrain needs a value'],
    [['loss', 'mse', '--prediction', '', '--target', '1'], '--prediction needs a value'],
    [['loss'], 'loss needs one ID'],
    [['grid', '--terrain', 'booth', '--engine', 'gpu'], '--engine is oracle or kernel, not gpu'],
    [['grid', '--terrain', 'x'.repeat(5000)], `no terrain ${'x'.repeat(80)}…`],
    [['wlak'], 'say what to do'],
    [['train', '--terrain', 'booth'], 'nothing is trained for this plane'],
    [['constructor'], 'say what to do'],
    [['list'], 'list needs one catalog'],
    [['list', 'toString'], 'list needs one catalog'],
    [['loss', 'mes', '--prediction', '1', '--target', '1'], 'did you mean mse?'],
    [['loss', 'mse', '--prediction', '1'], '--target is missing'],
    [['loss', 'mse', '--prediction', '1;2', '--target', '1'], '2 predictions'],
    [['loss', 'mse', '--prediction', 'x', '--target', '1'], '--prediction must be'],
    [
      ['loss', 'formula', '--set', 'text=eror^2', '--prediction', '1', '--target', '1'],
      'Did you mean error?',
    ],
    [
      [
        'loss',
        'formula',
        '--set',
        'reads=logits',
        '--set',
        'text=logits',
        '--prediction',
        '1',
        '--target',
        '0',
      ],
      'one number a sample',
    ],
    [['loss', 'formula', '--set', 'reads=banana', '--prediction', '1', '--target', '1'], 'banana'],
    [['loss', 'mse', '--set', 'p=2', '--prediction', '1', '--target', '1'], 'p is unknown'],
    [
      ['loss', 'logistic', '--prediction', '1;2', '--target', '1;2'],
      'labels are 0 and 1, or -1 and 1, not 2',
    ],
    [['loss', 'crossEntropy', '--prediction', '1;2', '--target=-1;0'], 'not -1 beside 0'],
    [['loss', 'crossEntropy', '--prediction', '1', '--target', '1.5'], 'not 1.5'],
    [['loss', 'hinge', '--prediction', '1', '--target', '0.5'], 'It needs the class itself'],
    [['loss', 'nll', '--prediction', '1,2,3', '--target', '3'], 'from 0 to 2, not 3'],
    [['loss', 'nll', '--prediction', '1,2,3', '--target=-1'], 'from 0 to 2, not -1'],
    [['loss', 'nll', '--prediction', '1,2,3', '--target', '0.5'], 'from 0 to 2, not 0.5'],
    [['loss', 'kl', '--prediction', '1,2', '--target', '0.5,0.6'], 'adds up to 1, not to 1.1'],
    [['loss', 'kl', '--prediction', '1,2', '--target=-0.5,1.5'], 'no share below 0'],
    [['loss', 'poisson', '--prediction', '1', '--target=-1'], 'targets from 0 up'],
    [['loss', 'msle', '--prediction', '1', '--target=-1'], 'targets from 0 up'],
    [['loss', 'mse', '--prediction', '1', '--target', 'Infinity'], 'a finite number, not Infinity'],
    [['walk', '--terrain', 'rosenbrok'], 'did you mean rosenbrock?'],
    [['walk', '--terrain', 'saddle', '--optimizer', 'adm'], 'did you mean adam?'],
    [['walk', '--terrain', 'saddle', '--optimizer', 'adam', '--set', 'beta3=1'], 'Did you mean beta'],
    [
      ['walk', '--terrain', 'saddle', '--optimizer', 'adam', '--set', 'rate=banana'],
      'must be a number, not banana',
    ],
    [['walk', '--terrain', 'saddle', '--schedule', 'cosin'], 'did you mean cosine?'],
    [['walk', '--terrain', 'saddle', '--schedule', 'step', '--schedule-set', 'period=0'], 'period'],
    [['walk', '--terrain', 'saddle', '--schedule-set', 'gamma=0.5'], 'gamma is unknown'],
    [['walk', '--terrain', 'saddle', '--start', '1'], '--start must be 2 numbers'],
    [['walk', '--terrain', 'saddle', '--steps', '1.5'], '--steps must be a whole number'],
    [['walk', '--terrain', 'saddle', '--step', '3'], 'unknown option --step'],
    [['walk', '--terrain', 'saddle', '--start'], '--start needs a value'],
    [['walk'], 'say one of'],
    [['walk', '--terrain', 'saddle', '--surface', 'x'], 'say one of'],
    [['critical', '--experiment', 'data.id=constantList'], 'data.last is a setting'],
    [['grid', '--surface', 'x + z'], 'Position 5: no name z'],
    [['grid', '--experiment', '/no/such/file'], 'cannot read'],
    [['grid', '--experiment', '#data.id=pengiuns'], 'Did you mean penguins?'],
    [['grid', '--experiment', '', '--loss', '2'], '--loss must be a whole number from 0 to 1'],
    [['formula', 'sn(x)'], 'Did you mean'],
    [['formula'], 'formula needs one text'],
    [['formula', 'x^2', '--at', 'x='], '--at gives x no value'],
    [['formula', 'x^2', '--at', '=3'], '--at needs name=value, not =3'],
    [['formula', 'x^2', '--at', 'x=two'], 'x must be a number, not two'],
    [['formula', 'x^2', '--at', 'x=1,y=2'], '--at: the formula has no name y; it has x'],
    [['formula', '2', '--derive', 'x'], '--derive: the formula has no name x; it has none'],
    [['loss', 'mse', '--prediction', '1;;2', '--target', '1;2;3'], 'some numbers with commas, not nothing'],
    [['list', 'losses', `--${'x'.repeat(5000)}`], `unknown option --${'x'.repeat(80)}…; known are`],
    [[''], 'say what to do'],
    [['--version', 'walk'], 'nothing is known of the word walk'],
    [['help', 'list', 'losses'], 'nothing is known of the word losses'],
    [['formula', 'x\n+ y'], 'Position 3'],
    [['point', '--terrain', 'booth', '--at', '1,2,3'], '--at must be 2 numbers'],
  ])('%j', (words, message) => {
    const { stdout, stderr, code } = run(words);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^massif: [^\n]+\n$/);
    expect([stdout, code]).toEqual(['', 2]);
  });

  test('a file that is not JSON', () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{ "steps": ');
    const { stderr, code } = run(['grid', '--experiment', file]);
    expect([code, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).toContain('is not JSON');
  });

  test('a file that is no text', () => {
    const file = join(folder, 'packed.json');
    writeFileSync(file, Uint8Array.of(0x1f, 0x8b, 8, 0));
    const { stderr, code } = run(['grid', '--experiment', file]);
    expect([code, stderr]).toEqual([2, `massif: ${file}: This is compressed: unpack it first.\n`]);
  });
});
