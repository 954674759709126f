import { cos, sin } from '../math/elementary';
import { random } from '../math/random';
import { number } from '../settings';
import { defineDataset } from './dataset';
import { scalingSetting } from './scaling';
import { countSetting, toyClasses, type Point } from './twoClasses';

/** Two arms that wind three times around each other. */
export const spirals = defineDataset({
  title: 'Two spirals',
  about: 'Two arms that wind three times around each other: hard for small networks.',
  source: 'Lang & Witbrock 1988, Learning to tell two spirals apart (97 points an arm there)',
  licence: 'CC0 1.0',
  settings: {
    count: countSetting(97),
    noise: number('noise', 0, { min: 0, max: 1, help: 'Standard deviation added to each feature.' }),
    scaling: scalingSetting('raw'),
  },
  table(settings, seed) {
    const count = settings.count as number;
    const noise = settings.noise as number;
    const stream = random(seed).fork('spirals');
    // Point i of 97: angle i pi / 16, radius 6.5 (104 - i) / 104; the other arm is the opposite point.
    const arm = (sign: 1 | -1): Point[] =>
      Array.from({ length: count }, (_, point) => {
        const i = (96 * point) / (count - 1);
        const angle = (i * Math.PI) / 16;
        const radius = (sign * 6.5 * (104 - i)) / 104;
        return [radius * sin(angle) + noise * stream.normal(), radius * cos(angle) + noise * stream.normal()];
      });
    return toyClasses(arm(-1), arm(1));
  },
});
