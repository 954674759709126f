import { cos, sin } from '../math/elementary';
import { random } from '../math/random';
import { number } from '../settings';
import { defineDataset } from './dataset';
import { scalingSetting } from './scaling';
import { countSetting, toyClasses, type Point } from './twoClasses';

/** Two half circles that reach into each other. */
export const moons = defineDataset({
  title: 'Two moons',
  about: 'Two half circles that reach into each other: no straight line parts them.',
  source: 'make_moons of scikit-learn (Pedregosa et al. 2011)',
  licence: 'CC0 1.0',
  settings: {
    count: countSetting(100),
    noise: number('noise', 0.12, { min: 0, max: 1, help: 'Standard deviation added to each feature.' }),
    scaling: scalingSetting('raw'),
  },
  table(settings, seed) {
    const count = settings.count as number;
    const noise = settings.noise as number;
    const stream = random(seed).fork('moons');
    const moon = (at: (angle: number) => Point): Point[] =>
      Array.from({ length: count }, (_, i) => {
        const [x1, x2] = at((Math.PI * i) / (count - 1));
        return [x1 + noise * stream.normal(), x2 + noise * stream.normal()];
      });
    return toyClasses(
      moon((angle) => [cos(angle), sin(angle)]),
      moon((angle) => [1 - cos(angle), 0.5 - sin(angle)]),
    );
  },
});
