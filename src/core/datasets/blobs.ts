import { random } from '../math/random';
import { number } from '../settings';
import { defineDataset } from './dataset';
import { scalingSetting } from './scaling';
import { countSetting, toyClasses, type Point } from './twoClasses';

/** Two round clouds on a diagonal. */
export const blobs = defineDataset({
  title: 'Two blobs',
  about: 'Two round Gaussian clouds, as far apart and as wide as you like.',
  source: 'make_blobs of scikit-learn (Pedregosa et al. 2011), with two centres on the diagonal',
  licence: 'CC0 1.0',
  settings: {
    count: countSetting(100),
    separation: number('distance of the centres', 4, { min: 0, max: 10 }),
    noise: number('spread', 1, { min: 0, max: 3, help: 'Standard deviation of a cloud along each feature.' }),
    scaling: scalingSetting('raw'),
  },
  table(settings, seed) {
    const stream = random(seed).fork('blobs');
    const noise = settings.noise as number;
    const cloud = (sign: number): Point[] => {
      const centre = (sign * (settings.separation as number)) / Math.sqrt(8); // half the distance, split over x1 and x2
      return Array.from({ length: settings.count as number }, () => [
        centre + noise * stream.normal(),
        centre + noise * stream.normal(),
      ]);
    };
    return toyClasses(cloud(-1), cloud(1));
  },
});
