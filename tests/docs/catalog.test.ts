import { expect, test } from 'vitest';
import { cards } from '../../src/core/cards';
import type { Catalog } from '../../src/core/catalog';
import { datasets } from '../../src/core/datasets';
import { losses } from '../../src/core/losses';
import { models } from '../../src/core/models';
import { optimizers } from '../../src/core/optimizers';
import { planes } from '../../src/core/planes';
import { schedules } from '../../src/core/schedules';
import type { Setting } from '../../src/core/settings';
import { terrains } from '../../src/core/terrains';

const chapters: readonly (readonly [
  title: string,
  entries: Catalog,
  formula: (entry: never) => string | undefined,
])[] = [
  ['Data', datasets, () => undefined],
  ['Architectures', models, () => undefined],
  [
    'Losses',
    losses,
    ({ elementLoss, reduction }: { elementLoss: string; reduction: string }) =>
      `${reduction} of ${elementLoss}`,
  ],
  ['Terrains', terrains, ({ formula }: { formula: string }) => formula],
  ['Optimizers', optimizers, ({ rule }: { rule?: string }) => rule],
  ['Schedules', schedules, ({ formula }: { formula: string }) => formula],
  ['Planes', planes, () => undefined],
  ['Cards', cards, () => undefined],
];

test('docs/catalog.md lists every entry of every catalog (vitest -u writes it)', async () => {
  await expect(document()).toMatchFileSnapshot('../../docs/catalog.md');
});

function document(): string {
  const parts = chapters.map(([title, entries, formula]) => {
    const sections = Object.entries(entries).map(([id, entry]) =>
      section(id, entry, formula(entry as never)),
    );
    return [`## ${title}`, ...sections].join('\n\n');
  });
  return [
    '# Catalog',
    'Every entry by its id. A test writes this page from the catalogs and checks it.',
    ...parts,
  ]
    .join('\n\n')
    .concat('\n');
}

function section(
  id: string,
  { title, about, source, settings }: Catalog[string],
  formula: string | undefined,
): string {
  const lines = [`### ${title} (\`${id}\`)`, about, `Source: ${source}`];
  if (formula !== undefined) lines.push(`\`\`\`text\n${formula}\n\`\`\``);
  const rows = Object.entries(settings).map(([name, setting]) => `- \`${name}\`: ${described(setting)}`);
  return [...lines, ...(rows.length > 0 ? [rows.join('\n')] : [])].join('\n\n');
}

function described(setting: Setting): string {
  switch (setting.kind) {
    case 'number':
      return `${setting.default}, from ${setting.min} to ${setting.max}${setting.scale === 'log10' ? ', log scale' : ''}`;
    case 'choice':
      return `\`${setting.default}\`, one of ${Object.keys(setting.options)
        .map((option) => `\`${option}\``)
        .join(', ')}`;
    case 'toggle':
      return setting.default ? 'on' : 'off';
    case 'text':
      return `\`${setting.default}\``;
  }
}
