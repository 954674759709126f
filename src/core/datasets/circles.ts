import { cos, sin } from '../math/elementary';
import { random } from '../math/random';
import { number } from '../settings';
import { defineDataset } from './dataset';
import { scalingSetting } from './scaling';
import { countSetting, toyClasses, type Point } from './twoClasses';

/** A circle inside a circle. */
export const circles = defineDataset({
  title: 'Two circles',
  about: 'A small circle inside a large one: only the distance from the middle tells them apart.',
  source: 'make_circles of scikit-learn (Pedregosa et al. 2011), with factor 0.5',
  licence: 'CC0 1.0',
  settings: {
    count: countSetting(100),
    noise: number('noise', 0.08, { min: 0, max: 0.5, help: 'Standard deviation added to each feature.' }),
    scaling: scalingSetting('raw'),
  },
  table(settings, seed) {
    const count = settings.count as number;
    const noise = settings.noise as number;
    const stream = random(seed).fork('circles');
    const circle = (radius: number): Point[] =>
      Array.from({ length: count }, (_, i) => {
        const angle = (2 * Math.PI * i) / count;
        return [radius * cos(angle) + noise * stream.normal(), radius * sin(angle) + noise * stream.normal()];
      });
    return toyClasses(circle(1), circle(0.5));
  },
});
