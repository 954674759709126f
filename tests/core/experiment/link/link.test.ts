import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { experimentFromLink, linkFromChosen } from '../../../../src/core/experiment/link/link';
import { parseExperiment } from '../../../../src/core/experiment/parse/parse';
import { runs } from '../../../cases';
import { experimentOf, linkOf, understood } from '../../experiments';
import { randomDescription } from '../randomExperiment';

describe('a link', () => {
  test('of the default experiment is empty, and an empty link is the default experiment', () => {
    expect(linkFromChosen({})).toBe('v=2');
    for (const link of ['', '#', 'https://example.org/#', '#&&']) {
      expect(experimentFromLink(link)).toEqual({
        experiment: parseExperiment({}).experiment,
        chosen: {},
        notices: [],
      });
    }
  });

  test('gives every valid experiment back, without notices', () => {
    fc.assert(
      fc.property(randomDescription, (description) => {
        const { experiment, chosen } = parseExperiment(description);
        const link = linkFromChosen(chosen);
        expect(experimentFromLink(`https://example.org/massif/#${link}`)).toEqual({
          experiment,
          chosen,
          notices: [],
        });
        expect(link).toMatch(/^[\w.=&%+,;*()!'~-]*$/);
      }),
      runs(120, 4),
    );
  });

  test('says how and which two losses are compared', () => {
    const link =
      'losses.0.id=hinge&losses.1.id=brier&losses.2.id=counting&view.compare=overlay&view.pair=2,0';
    const { experiment, chosen, notices } = experimentFromLink(link);
    expect(notices).toEqual([]);
    expect([experiment.view.compare, experiment.view.pair]).toEqual(['overlay', [2, 0]]);
    expect(linkFromChosen(chosen)).toBe(`v=2&${link}`);
  });

  test('says what comes more than once, and what is too much', () => {
    const { experiment, notices } = experimentFromLink('losses.0.id=hinge&losses.0.id=brier&steps=7');
    expect(experiment.losses.map(({ id }) => id)).toEqual(['brier']);
    expect(notices.map(({ message }) => message)).toEqual([
      'The part losses.0.id of this link comes more than once; the last is used.',
    ]);
    const long = experimentFromLink(`${'steps=7&'.repeat(2000)}steps=9`);
    expect(long.experiment.steps).toBe(7);
    expect(long.notices[0].message).toContain('after the 2000th');
  });

  test('can be written by hand', () => {
    const { experiment, notices } = experimentFromLink(
      '#losses.0.id=hinge&losses.1.id=brier&walkers.0.optimizer.id=adam&walkers.0.starts=1,2;-3,4e-1&steps=7&plane.domain.a=-4,4',
    );
    expect(notices).toEqual([]);
    expect(experiment.losses.map(({ id }) => id)).toEqual(['hinge', 'brier']);
    expect(experiment.walkers.map(({ optimizer, starts }) => [optimizer.id, starts])).toEqual([
      [
        'adam',
        [
          [1, 2],
          [-3, 0.4],
        ],
      ],
    ]);
    expect([experiment.steps, experiment.plane.domain.a]).toEqual([7, [-4, 4]]);
  });
  test('that calls an entry by a former name opens it, and is written with the present one', () => {
    const { experiment, chosen, notices } = experimentFromLink('data.id=moons&subject.model.id=mlp&plane.id=trail'); // prettier-ignore
    expect([experiment.plane.id, notices]).toEqual(['pca', []]);
    expect(linkFromChosen(chosen)).toBe('v=2&data.id=moons&subject.model.id=mlp&plane.id=pca');
  });

  test('tells a formula apart from its own signs', () => {
    const text = 'a = x & 1 # 50 % of "σ"; y+1 = 2?';
    const link = `subject.terrain.id=formula&subject.terrain.settings.text=${encodeURIComponent(text)}`;
    expect(experimentFromLink(link).notices[0].message).toContain('Position 7');
    const fine = experimentOf({
      subject: { terrain: { id: 'formula', settings: { text: 'x^2 + # a & b = 100 %\n1' } } },
    });
    expect(understood(experimentFromLink(linkOf(fine)))).toEqual(fine);
  });

  test('with parts that nobody understands says which, and keeps the rest', () => {
    const { experiment, notices } = experimentFromLink(
      '#steps=9&nonsense&a.b=1&steps=%E0%A4%A&__proto__.x=1&data.__proto__=1',
    );
    expect(experiment).toEqual(experimentOf({ steps: 9 }));
    expect(notices.map(({ where }) => where)).toEqual(['link', 'link', 'link', 'link', 'a']);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  test('without walkers has none', () => {
    const nobody = experimentOf({ walkers: [] });
    expect(linkOf(nobody)).toBe('v=2&walkers=none');
    expect(understood(experimentFromLink('walkers=none'))).toEqual(nobody);
  });
});
