import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
/** The text of every file by its path. */
const textsOf = (kind: RegExp) =>
  Object.fromEntries(
    files.filter((path) => kind.test(path)).map((path) => [path, readFileSync(folder + path, 'utf8')]),
  );
const sources = textsOf(/\.tsx?$/);
const sheets = textsOf(/\.css$/);
const modules = textsOf(/\.module\.css$/);

test('every class that is used is in its sheet, and every class of a sheet is used', () => {
  const used = Object.keys(sources).flatMap(classesUsed);
  const written = Object.keys(modules).flatMap((sheet) =>
    selectorsOf(sheet).flatMap((selector) =>
      (selector.match(/(?<=\.)\w+/g) ?? []).map((name) => `${sheet} ${name}`),
    ),
  );
  expect([...new Set(used)].toSorted()).toEqual([...new Set(written)].toSorted());
});

test('no class is written as text', () => {
  const written = /className="|class="|classList|querySelector\w*(<\w+>)?\('[^']*\.[a-z]/;
  expect(Object.keys(sources).filter((file) => written.test(sources[file]))).toEqual([]);
});

test('a sheet styles its own classes and what is under them', () => {
  const wider = Object.keys(modules).flatMap((sheet) =>
    selectorsOf(sheet)
      .filter((selector) => !/\.\w/.test(selector))
      .map((selector) => `${sheet} ${selector}`),
  );
  expect(wider).toEqual([]);
});

test('beside them is the theme, which holds under the root alone, and what a page of its own adds', () => {
  const theme = ['base', 'fonts', 'tokens'].map((name) => `app/theme/${name}.css`);
  const others = Object.keys(sheets).filter((sheet) => !(sheet in modules));
  expect(others.toSorted()).toEqual([...theme, 'page.css']);
  const isUnderRoot = (selector: string) => /^(:where\()?\[data-massif/.test(selector);
  expect(theme.flatMap(selectorsOf).filter((selector) => !isUnderRoot(selector))).toEqual([]);
  expect(Object.keys(sources).filter((file) => sources[file].includes("page.css'"))).toEqual(['main.tsx']);
});

test('letters with a casing, and letters that are not seen, say what they are in forced colours', () => {
  const isForced = /text-stroke:|[^-]color: transparent/;
  const told = /@media \(forced-colors: active\) \{[^@]*forced-color-adjust: none/;
  const cased = Object.keys(sheets).filter((sheet) => isForced.test(sheets[sheet]));
  expect(cased.length).toBeGreaterThan(0);
  expect(cased.filter((sheet) => !told.test(sheets[sheet]))).toEqual([]);
});

/** The classes that a file uses, as `sheet name`. */
function classesUsed(file: string): string[] {
  const text = sources[file];
  return [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(([, local, path]) =>
    [...text.matchAll(new RegExp(`(?<![\\w/])${local}\\.(\\w+)`, 'g'))].map(
      ([, name]) => `${posix.join(posix.dirname(file), path)} ${name}`,
    ),
  );
}

/** Every selector of a sheet, but for the steps of its animations and the classes of packages. */
function selectorsOf(sheet: string): string[] {
  const text = sheets[sheet].replaceAll(/\/\*.*?\*\/|:global\([^)]*\)/gs, '');
  return [...text.matchAll(/([^{};]+)\{/g)]
    .map(([, before]) => before.trim())
    .filter((before) => !/^(@|from$|to$)/.test(before))
    .flatMap((list) => list.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim());
}
