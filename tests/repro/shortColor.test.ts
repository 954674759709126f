import { expect, test } from 'vitest';
import { longHex } from '../../src/app/theme/themeColors';

test('a colour that the build shortened is written in full again', () => {
  expect([longHex('#fff'), longHex('#a0C'), longHex('#ff9a55')]).toEqual(['#ffffff', '#aa00CC', '#ff9a55']);
});
