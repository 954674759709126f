import { principalComponents } from '../math/principalComponents';
import { random } from '../math/random';
import { addScaled, dot, norm } from '../math/vector';
import { definePlane } from './plane';

/**
 * The plane that the training path itself spans best, through the trained point. Both axes have one unit, the farthest
 * that the path goes along either, so that the whole path lies from -1 to 1 and steepest descent looks steepest.
 */
export const pca = definePlane({
  aliases: ['trail'],
  title: 'Along the training',
  about: 'The two directions along which training moved the most, around the trained point.',
  source:
    'Principal components of the saved points less the last (Li et al. 2018, arXiv 1712.09913, section 7), about their mean.',
  settings: {},
  directions: {
    about: ['first component', 'second component'],
    range: [-1.1, 1.1],
    find(_settings, { theta, path }) {
      const offsets = path.map((point) => point.map((value, index) => value - theta[index]));
      const { components, explained } = principalComponents(offsets, 2);
      const [first, second] = completed(components, theta.length);
      const unit = Math.max(
        ...offsets.flatMap((offset) => [Math.abs(dot(offset, first)), Math.abs(dot(offset, second))]),
      );
      const start = dot(offsets[0], first) < 0 ? -1 : 1;
      const length = unit > 0 ? unit : 1;
      return {
        along: [first.map((part) => part * start * length), second.map((part) => part * length)],
        explained: [explained[0] ?? 0, explained[1] ?? 0],
      };
    },
  },
});

/** A path that turns nowhere has one component, one that stays has none: random directions stand in. */
function completed(components: readonly Float64Array[], size: number): readonly [Float64Array, Float64Array] {
  const found = [...components];
  const stream = random(1).fork('no component');
  while (found.length < 2) {
    const direction = Float64Array.from({ length: size }, () => stream.normal());
    for (const known of found) addScaled(direction, -dot(known, direction), known);
    const length = norm(direction);
    found.push(direction.map((part) => part / length));
  }
  return [found[0], found[1]];
}
