import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = ['src', 'workers', 'tests', 'scripts', 'bench', 'docs', 'shaders'].flatMap((folder) =>
  (readdirSync(folder, { recursive: true }) as string[]).map(
    (file) => `/${folder}/${file.replaceAll('\\', '/')}`,
  ),
);

test('every file that ARCHITECTURE.md names is there', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8');
  const named = [...text.matchAll(/`([\w/.-]+\.(?:ts|tsx|css|mjs|txt))`/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((path) => !files.some((file) => file.endsWith(`/${path}`)))).toEqual([]);
});
