import { describe, expect, test } from 'vitest';
import { experimentFromFile } from '../../../../src/core/experiment/link/file';
import { experimentFromLink, linkFromChosen } from '../../../../src/core/experiment/link/link';
import { currentVersion, lifted } from '../../../../src/core/experiment/link/migrations';
import { understood } from '../../experiments';

const opened = (link: string) => understood(experimentFromLink(link));
const slice = [[8, -8], [-6, 6]]; // prettier-ignore

describe('from version 1 to 2', () => {
  test('the line over the plane is called slice instead of cut, and keeps its place', () => {
    const plane = { domain: { a: '0,1' }, cut: '8,-8;-6,6', origin: 'fit' };
    const next = lifted({ steps: 3, plane }, 1);
    expect(JSON.stringify(next)).toBe(
      '{"steps":3,"plane":{"domain":{"a":"0,1"},"slice":"8,-8;-6,6","origin":"fit"}}',
    );
  });

  test('whatever else is written stays as it is', () => {
    for (const written of [{}, { plane: 7 }, { plane: null }, { plane: { id: 'axes' } }, { cut: 1 }])
      expect(lifted(written, 1)).toEqual(written);
  });

  test('links and files without a version are of the first', () => {
    const { plane } = opened('plane.cut=8,-8;-6,6');
    expect(plane.slice).toEqual(slice);
    for (const file of [{ version: 1, plane: { cut: slice } }, { plane: { cut: slice } }]) {
      expect(experimentFromFile(JSON.stringify(file))).toMatchObject({
        experiment: { plane: { slice } },
        notices: [],
      });
    }
    expect(linkFromChosen(experimentFromLink('plane.cut=8,-8;-6,6').chosen)).toBe(
      'v=2&plane.slice=8,-8;-6,6',
    );
  });
});

test('a version is a whole number, or it is said which is taken', () => {
  const message = 'version 1.5 is no whole number: 2 is used.';
  expect(experimentFromLink('v=1.5').notices).toEqual([{ where: 'link', message }]);
  expect(experimentFromFile('{"version":1.5}')).toMatchObject({ notices: [{ where: 'version', message }] });
});

test('what is of this version is not lifted', () => {
  const written = { plane: { cut: 1 } };
  expect(lifted(written, currentVersion)).toBe(written);
  expect(experimentFromLink('v=2&plane.cut=8,-8;-6,6').notices.map(({ where }) => where)).toEqual([
    'plane.cut',
  ]);
});

test.each([
  ['v=3&plane.slice=8,-8;-6,6', 'version 3 is outside 1 to 2: 2 is used.', slice],
  ['v=0&plane.cut=8,-8;-6,6', 'version 0 is outside 1 to 2: 1 is used.', slice],
  ['v=new&plane.cut=8,-8;-6,6', 'version must be a number, not new: 1 is used.', slice],
])('a version that is not known, as in %s, is told', (link, message, expected) => {
  const { experiment, notices } = experimentFromLink(link);
  expect(notices).toEqual([{ where: 'link', message }]);
  expect(experiment.plane.slice).toEqual(expected);
});
