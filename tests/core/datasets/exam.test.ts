import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { datasets } from '../../../src/core/datasets';
import { defaultsOf, type SettingValue, type SettingValues } from '../../../src/core/settings';

const folder = new URL('../../../src/core/datasets/', import.meta.url);

test('every entry of the folder is in the catalog', () => {
  const entries = readdirSync(folder)
    .filter((file) => readFileSync(new URL(file, folder), 'utf8').includes('= defineDataset('))
    .map((file) => file.replace('.ts', ''));
  expect(Object.keys(datasets).sort()).toEqual(entries.sort());
});

describe.each(Object.entries(datasets))('%s', (_, dataset) => {
  const variants: SettingValues[] = [defaultsOf(dataset.settings)];
  for (const [id, setting] of Object.entries(dataset.settings)) {
    const values: SettingValue[] =
      setting.kind === 'number'
        ? [setting.min, setting.max]
        : setting.kind === 'choice'
          ? Object.keys(setting.options)
          : setting.kind === 'toggle'
            ? [false, true]
            : [setting.default];
    variants.push(...values.map((value) => ({ ...defaultsOf(dataset.settings), [id]: value })));
  }

  test('says what it is and where it is from', () => {
    expect(dataset.title).not.toBe('');
    expect(dataset.about.endsWith('.')).toBe(true);
    expect(dataset.source).not.toBe('');
    expect(dataset.licence).not.toBe('');
    for (const setting of Object.values(dataset.settings)) {
      if (setting.kind === 'number') {
        expect(setting.default).toBeGreaterThanOrEqual(setting.min);
        expect(setting.default).toBeLessThanOrEqual(setting.max);
      }
      if (setting.kind === 'choice') expect(Object.keys(setting.options)).toContain(setting.default);
    }
  });

  test.each(variants)('%j', (settings) => {
    const table = dataset.table(settings, 1);
    expect(dataset.table(settings, 1)).toEqual(table);
    const targets = [...table.target.values];
    expect(targets.length).toBeGreaterThan(0);
    for (const { values, name } of [...table.features, table.target]) {
      expect(values.length).toBe(targets.length);
      expect(values.every(Number.isFinite)).toBe(true);
      expect(name).not.toBe('');
    }
    if (table.task === 'regression' || table.task === 'unlabelled') expect(table.classes).toEqual([]);
    else {
      expect(table.classes.length).toBe(table.task === 'binary' ? 2 : 3);
      expect(new Set(targets)).toEqual(new Set(table.classes.keys()));
    }
    expect(structuredClone(table)).toEqual(table);
  });
});

test('another seed gives other rows where rows are drawn', () => {
  for (const id of ['pandas', 'blobs', 'moons', 'circles'] as const) {
    const settings = defaultsOf(datasets[id].settings);
    expect(datasets[id].table(settings, 1)).not.toEqual(datasets[id].table(settings, 2));
  }
});
