import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';

/** What each folder may import beside itself: folders of ours, and packages. */
const layers: Record<string, { folders: string[]; packages: string[] }> = {
  'src/core': { folders: [], packages: [] },
  workers: { folders: ['src/core'], packages: ['comlink', 'node:*'] },
  'src/signs': { folders: ['src/core'], packages: [] },
  'src/state': {
    folders: ['src/core', 'workers'],
    packages: ['zustand', 'comlink', 'react', 'virtual:pwa-register'],
  },
  'src/scene': {
    folders: ['src/core', 'src/signs', 'src/state', 'shaders'],
    packages: ['three', '@react-three/*', 'react'],
  },
  'src/panels': {
    folders: ['src/core', 'src/signs', 'src/state'],
    packages: ['react', '@base-ui/react', 'katex', '@fontsource-variable/*'],
  },
  'src/cli': { folders: ['src/core', 'workers', 'package.json'], packages: ['node:*'] },
};

/** Files beside the entries of a catalog that are no entry: what several entries share. */
const shared = [
  'src/core/datasets/edits.ts',
  'src/core/datasets/samples.ts',
  'src/core/datasets/scaling.ts',
  'src/core/datasets/twoClasses.ts',
  'src/core/losses/formulaProblem.ts',
  'src/core/losses/lossScope.ts',
  'src/core/losses/lossUnfit.ts',
  'src/core/losses/perFormula.ts',
  'src/core/losses/suitableTargets.ts',
  'src/core/models/discriminant.ts',
  'src/core/models/layers.ts',
  'src/core/models/neuron.ts',
  'src/core/models/unfitModel.ts',
  'src/core/models/viewRanges.ts',
  'src/core/optimizers/adamSettings.ts',
  'src/core/optimizers/gradientSettings.ts',
  'src/core/optimizers/heights.ts',
  'src/core/optimizers/method.ts',
  'src/core/optimizers/newtonStep.ts',
  'src/core/optimizers/rateSetting.ts',
  'src/core/optimizers/rule.ts',
  'src/core/optimizers/rungeKutta.ts',
  'src/core/optimizers/strongWolfe.ts',
  'src/core/schedules/lowestRate.ts',
  'src/panels/commands/notCompared.ts',
  'src/panels/commands/notWalked.ts',
  'src/panels/commands/outlookCommands.ts',
];

/** The text of every source file by its path. */
const sources = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(['../src/**/*.{ts,tsx}', '../workers/**/*.ts'], {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([path, text]) => [path.slice('../'.length), text]),
);
const files = Object.keys(sources);

const indexes = import.meta.glob<Record<string, object>>([
  '../src/core/*/index.ts',
  '../src/panels/*/index.ts',
  '../src/scene/*/index.ts',
  '../src/app/*/index.ts',
]);
const catalogs = Object.keys(indexes).map((path) => posix.dirname(path.slice('../'.length)));
const entries = catalogs.flatMap(entriesOf);

describe('imports point one way', () => {
  for (const [layer, { folders, packages }] of Object.entries(layers)) {
    test(layer, () => {
      const leaks = importsWhere(
        (file, target) =>
          isInside(file, layer) &&
          (target.startsWith('package:')
            ? !packages.some((name) => covers(name, target.slice('package:'.length)))
            : ![layer, ...folders].some((folder) => isInside(target, folder))),
      );
      expect(leaks).toEqual([]);
    });
  }

  test('every source file lies in a folder that has a rule', () => {
    const known = [...Object.keys(layers), 'src/app'];
    expect(files.filter((file) => !known.some((folder) => isInside(file, folder)))).toEqual(['src/main.tsx']);
  });

  test('files import each other in no circle', () => {
    expect(filesInCircles()).toEqual([]);
  });

  test('an objective knows nothing of experiments', () => {
    const leaks = importsWhere(
      (file, target) =>
        isInside(file, 'src/core/objective') &&
        ['src/core/experiment', 'src/core/landscape'].some((folder) => isInside(target, folder)),
    );
    expect(leaks).toEqual([]);
  });

  test('the entry of a catalog imports no entry and no index: of the core none at all, elsewhere none of its own', () => {
    const modules = [...entries, ...catalogs.map((folder) => `${folder}/index.ts`)];
    const leaks = importsWhere((file, target) => {
      const own = isInside(file, 'src/core') ? 'src/core' : posix.dirname(file);
      const isOne = (other: string) =>
        [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`].includes(other);
      return entries.includes(file) && isInside(target, own) && modules.some(isOne);
    });
    expect(leaks).toEqual([]);
  });
});

describe('each file of a catalog is registered under its name', () => {
  test.each(catalogs)('%s', async (folder) => {
    const index = await indexes[`../${folder}/index.ts`]();
    const registered = Object.keys(index[posix.basename(folder)] ?? {});
    expect(registered.toSorted()).toEqual(
      entriesOf(folder)
        .map((file) => posix.basename(file).replace(/\.tsx?$/, ''))
        .toSorted(),
    );
  });

  test('but for the shared ones, which are there', () => {
    expect(shared.filter((file) => !(file in sources))).toEqual([]);
  });
});

describe('the way from another loss to another picture, as ARCHITECTURE.md tells it', () => {
  const told = readFileSync('ARCHITECTURE.md', 'utf8')
    .split('## From another loss to another picture')[1]
    .split('\n## ')[0];
  const steps = [...told.matchAll(/^\d\. `([^`]+)`(?: ← `(\w+)`)?/gm)].map(([, file, word]) => ({
    file,
    word,
  }));
  const holds = (file: string, word: string) => new RegExp(`\\b${word}\\b`).test(sources[file]);

  test('has at most eight files, which are there', () => {
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.length).toBeLessThanOrEqual(8);
    expect(steps.filter(({ file }) => !(file in sources))).toEqual([]);
  });

  test('leads to each file by a word of one before it', () => {
    const lost = steps.slice(1).filter(({ file, word }, index) => {
      const before = steps.slice(0, index + 1);
      return !word || !holds(file, word) || !before.some((step) => holds(step.file, word));
    });
    expect(lost).toEqual([]);
  });

  test('names nothing that is not where it says', () => {
    const calls = [...told.matchAll(/\(`(\w+)`/g)].map(([, word]) => word);
    expect(calls.length).toBeGreaterThan(2);
    expect(calls.filter((word) => !steps.some(({ file }) => holds(file, word)))).toEqual([]);
  });
});

// Engines round powers differently, but 2 ** 52, written out, is exact in all of them. The linter sees to Math.pow.
test('the core takes no power by the operator', () => {
  const powers = files
    .filter((file) => isInside(file, 'src/core'))
    .flatMap((file) => powersOf(file).map((power) => `${file}: ${power}`));
  expect(powers).toEqual([]);
});

/** The imports, as `file imports target`, for which the condition holds. */
function importsWhere(condition: (file: string, target: string) => boolean) {
  return files.flatMap((file) =>
    importsOf(file)
      .map((specifier) => targetOf(file, specifier))
      .filter((target) => condition(file, target))
      .map((target) => `${file} imports ${target}`),
  );
}

/** What is left when files without an import among the others are taken away until there is none. */
function filesInCircles() {
  const importedBy = new Map(
    files.map((file) => [
      file,
      importsOf(file).flatMap((specifier) => {
        const target = targetOf(file, specifier);
        return ['.ts', '.tsx', '/index.ts'].map((end) => target + end).filter((path) => path in sources);
      }),
    ]),
  );
  const isLeaf = (imported: string[]) => !imported.some((file) => importedBy.has(file));
  for (let left = Infinity; left > importedBy.size;) {
    left = importedBy.size;
    for (const [file, imported] of importedBy) if (isLeaf(imported)) importedBy.delete(file);
  }
  return [...importedBy.keys()];
}

/** Every specifier of a file: import, export from, import() and new URL(..., import.meta.url). */
function importsOf(file: string) {
  const text = sources[file];
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries: exported }) =>
      exported.flatMap((e) => e.moduleRequest?.value ?? []),
    ),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
    ...[...text.matchAll(/new URL\(\s*'([^']+)',\s*import\.meta\.url/g)].map((match) => match[1]),
  ];
}

/** A path of ours without extension and query, or `package:` and the specifier. */
function targetOf(file: string, specifier: string) {
  if (!specifier.startsWith('.')) return `package:${specifier}`;
  return posix.join(posix.dirname(file), specifier.replace(/\?.*$/, '').replace(/\.tsx?$/, ''));
}

/** All files of a catalog but its index, its contract (`losses/loss.ts`), data and what is shared. */
function entriesOf(folder: string) {
  const contract = posix
    .basename(folder)
    .replace(/sses$/, 'ss')
    .replace(/(?<!s)s$/, '');
  const others = [...shared, `${folder}/index.ts`, `${folder}/${contract}.ts`];
  return files.filter(
    (file) => posix.dirname(file) === folder && !others.includes(file) && !file.endsWith('.data.ts'),
  );
}

/** The powers `a ** b` and `a **= b` of a file but for powers of two that are written out. */
function powersOf(file: string) {
  const powers: string[] = [];
  const found = ({ start, end }: { start: number; end: number }) =>
    powers.push(sources[file].slice(start, end));
  new Visitor({
    BinaryExpression(node) {
      const isExact = node.left.type === 'Literal' && node.left.value === 2 && node.right.type === 'Literal';
      if (node.operator === '**' && !isExact) found(node);
    },
    AssignmentExpression(node) {
      if (node.operator === '**=') found(node);
    },
  }).visit(parseSync(file, sources[file]).program);
  return powers;
}

/** `three` covers `three/addons/x`, `node:*` covers `node:fs`. */
function covers(name: string, specifier: string) {
  return name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : isInside(specifier, name);
}

function isInside(path: string, folder: string) {
  return path === folder || path.startsWith(`${folder}/`);
}
