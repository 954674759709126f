import { describe, expect, test } from 'vitest';
import { outlooks } from '../../../src/core/outlooks';
import { chooseData, chooseModel, chooseTerrain, showRegion } from '../../../src/core/experiment/edit/edit';
import { withCamera } from '../../../src/core/experiment/edit/editCamera';
import { experimentFromFile, fileFromChosen } from '../../../src/core/experiment/link/file';
import { experimentFromLink, linkFromChosen } from '../../../src/core/experiment/link/link';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';

const opened = (link: string) => experimentFromLink(link);
const cameraOf = (link: string) => opened(link).experiment.camera;

test('nothing chosen is chosen by the rule, and no link speaks of it', () => {
  expect(cameraOf('')).toEqual({ outlook: 'best' });
  expect(linkFromChosen(withCamera({}, { outlook: 'best' }))).toBe('v=2');
});

test.each(Object.keys(outlooks))(
  'a link and a file keep the outlook %s and all that was turned',
  (outlook) => {
    const camera = { outlook, azimuth: 200.5, elevation: 31.2, zoom: 1.25, at: [0.5, -1.25] };
    const { chosen, notices, experiment } = parseExperiment({ camera });
    expect([notices, experiment.camera]).toEqual([[], camera]);
    expect(cameraOf(linkFromChosen(chosen))).toEqual(camera);
    expect(experimentFromFile(fileFromChosen(chosen))).toMatchObject({ experiment: { camera } });
  },
);

describe('what is written of a camera', () => {
  test('has few digits, and the compass begins anew at 360', () => {
    const chosen = withCamera(
      {},
      { azimuth: 359.97, elevation: 12.34567, zoom: 3.14159, at: [1.234567, -2] },
    );
    expect(chosen.camera).toEqual({ azimuth: 0, elevation: 12.3, zoom: 3.142, at: [1.235, -2] });
  });

  test('is a step that nobody sees from what was seen', () => {
    for (let k = 0; k < 50; k++) {
      const camera = { azimuth: 7.1234 * k, elevation: 3 + 1.717 * k, zoom: 0.05 * 1.2 ** k };
      const { camera: read } = parseExperiment(withCamera({}, camera)).experiment;
      expect(Math.abs(read.azimuth! - camera.azimuth)).toBeLessThan(0.051);
      expect(Math.abs(read.elevation! - camera.elevation)).toBeLessThan(0.051);
      expect(Math.abs(read.zoom! / camera.zoom - 1)).toBeLessThan(0.011);
    }
  });

  test('is the very same where it says the same', () => {
    const chosen = withCamera({ steps: 40 }, { azimuth: 10, elevation: 20 });
    expect(withCamera(chosen, { azimuth: 10.001, elevation: 20.001 })).toBe(chosen);
    expect(withCamera(chosen, {})).toEqual({ steps: 40 });
  });
});

describe('another ground is seen by the rule again', () => {
  const chosen = withCamera({}, { azimuth: 10, elevation: 20 });
  test.each([
    ['data', chooseData(chosen, 'line')],
    ['architecture', chooseModel(chosen, 'sine')],
    ['terrain', chooseTerrain(chosen, 'ackley')],
  ])('%s', (_what, { experiment }) => expect(experiment.camera).toEqual({ outlook: 'best' }));

  test('another part of the same is not', () => {
    const { experiment } = showRegion(chosen, { a: [0, 1], b: [0, 1] });
    expect(experiment.camera).toMatchObject({ azimuth: 10, elevation: 20 });
  });
});

test.each([
  ['camera.outlook=mapp', { outlook: 'map' }, /Outlook mapp is unknown: Map is used/],
  ['camera.azimuth=400', { outlook: 'best', azimuth: 360 }, /outside 0 to 360/],
  ['camera.azimuth=west', { outlook: 'best' }, /must be a number, not west: it was left out/],
  ['camera.elevation=-20', { outlook: 'best', elevation: 2 }, /outside 2 to 90/],
  ['camera.zoom=0', { outlook: 'best', zoom: 0.02 }, /outside 0.02 to 1000/],
  ['camera.at=1', { outlook: 'best' }, /must be 2 numbers/],
  ['camera.roll=5', { outlook: 'best' }, /unknown and was left out/],
  ['camera=5', { outlook: 'best' }, /has parts with names/],
])('%s becomes something valid, and a notice says so', (link, camera, words) => {
  const { experiment, notices } = opened(link);
  expect(experiment.camera).toEqual(camera);
  expect(notices.map(({ message }) => message)).toEqual([expect.stringMatching(words)]);
});

test('on foot one looks up too', () => {
  const { experiment, notices } = opened('camera.outlook=hike&camera.elevation=-20');
  expect([experiment.camera.elevation, notices]).toEqual([-20, []]);
});
