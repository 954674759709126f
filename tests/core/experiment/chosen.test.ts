import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chosen } from '../../../src/core/experiment/chosen';
import {
  chooseOnlyLoss,
  compareLosses,
  chosenLosses,
  toggleLoss,
} from '../../../src/core/experiment/edit/editLosses';
import * as edit from '../../../src/core/experiment/edit/edit';
import { changeRate, chooseRates } from '../../../src/core/experiment/edit/editRates';
import { experimentFromFile, fileFromChosen } from '../../../src/core/experiment/link/file';
import { forkLoss } from '../../../src/core/experiment/edit/fork';
import { experimentFromLink, linkFromChosen } from '../../../src/core/experiment/link/link';
import { experimentOf, parseExperiment } from '../../../src/core/experiment/parse/parse';
import { runs } from '../../cases';
import { randomEdit } from './randomEdits';
import { randomDescription } from './randomExperiment';

const links = (chosen: Chosen) => linkFromChosen(chosen).split('&').slice(1);

describe('what was chosen', () => {
  test('gives the same experiment and itself again, without a notice', () => {
    fc.assert(
      fc.property(randomDescription, (description) => {
        const { experiment, chosen } = parseExperiment(description);
        const understood = { experiment, chosen, notices: [] };
        expect(parseExperiment(structuredClone(chosen))).toEqual(understood);
        expect(experimentFromFile(fileFromChosen(chosen))).toMatchObject(understood);
      }),
      runs(150, 7),
    );
  });

  test('is a link that opens as the very same link', () => {
    fc.assert(
      fc.property(randomDescription, (description) => {
        const link = linkFromChosen(parseExperiment(description).chosen);
        expect(linkFromChosen(experimentFromLink(link).chosen)).toBe(link);
      }),
      runs(150, 7),
    );
  });

  test('is edited alike, whether it was made by edits or opened from a link', () => {
    const edits = fc.array(randomEdit, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(randomDescription, edits, (description, changes) => {
        let { chosen } = parseExperiment(description);
        for (const [, change] of changes) {
          const edited = change(chosen);
          const opened = change(experimentFromLink(linkFromChosen(chosen)).chosen);
          expect(opened).toEqual(edited);
          expect(experimentFromLink(linkFromChosen(edited.chosen))).toEqual({ ...edited, notices: [] });
          ({ chosen } = edited);
        }
      }),
      runs(400, 7),
    );
  });

  test('is valid values alone, at the paths that were written', () => {
    const { chosen } = parseExperiment({
      seed: '3',
      steps: 1e9,
      nonsense: 1,
      data: { settings: { scaling: 'raw', colour: 'red' } },
      losses: [{ id: 'brierr' }, { penalty: { l2: '0.5' } }],
      plane: { domain: { a: '-3,3' }, slice: 'across' },
      walkers: [{ starts: '1,2;3,4' }],
      view: 'far',
    });
    expect(chosen).toEqual({
      seed: 3,
      steps: 10_000,
      data: { settings: { scaling: 'raw' } },
      losses: [{ id: 'brier' }, { id: 'crossEntropy', penalty: { l2: 0.5 } }],
      plane: { domain: { a: [-3, 3] } },
      walkers: [{ optimizer: { id: 'sgd' }, starts: [[1, 2], [3, 4]] }], // prettier-ignore
    });
  });
});

describe('what nobody chose', () => {
  const opened = (link: string) => experimentFromLink(link).chosen;

  test('stands in no link after an edit of something else', () => {
    expect(links(edit.changeSetting({}, { walker: 1 }, 'momentum', 0.5).chosen)).toEqual([
      'walkers.0.optimizer.id=sgd',
      'walkers.1.optimizer.id=momentum',
      'walkers.1.optimizer.settings.momentum=0.5',
      'walkers.2.optimizer.id=adam',
    ]);
    expect(links(edit.addWalker({}, 'adam').chosen).at(-1)).toBe('walkers.3.optimizer.id=adam');
    expect(links(edit.removeWalker({}, 0).chosen)).toEqual([
      'walkers.0.optimizer.id=momentum',
      'walkers.0.slot=1',
      'walkers.1.optimizer.id=adam',
      'walkers.1.slot=2',
    ]);
    expect(links(toggleLoss({}, 'hinge').chosen)).toEqual([
      'losses.0.id=crossEntropy',
      'losses.1.id=brier',
      'losses.2.id=hinge',
    ]);
    expect(links(edit.changeSteps({}, 60).chosen)).toEqual(['steps=60']);
    expect(links(forkLoss(opened('losses.0.id=brier'), 0).chosen).join()).not.toMatch(
      /plane|walkers|training/,
    );
  });

  test('follows its default: the rate of a walker whose other setting was changed, on another data set', () => {
    const tuned = edit.changeSetting({}, { walker: 1 }, 'momentum', 0.5).chosen;
    const line = edit.chooseData(tuned, 'line').experiment;
    const usual = parseExperiment({ data: { id: 'line' } }).experiment;
    expect(line.walkers[1].optimizer.settings).toEqual({
      ...usual.walkers[1].optimizer.settings,
      momentum: 0.5,
    });
    expect([line.walkers[1].starts, line.plane, line.view]).toEqual([
      usual.walkers[1].starts,
      usual.plane,
      usual.view,
    ]);
  });

  test('follows its default: the height after losses were compared', () => {
    const compared = toggleLoss({}, 'hinge').chosen;
    expect(experimentOf(compared).view.height).toBe('log');
    expect(edit.chooseData(compared, 'line').experiment.view.height).toBe('linear');
  });

  test('follows its default: the first rate where each loss has its own', () => {
    const own = changeRate(chooseRates({}, 'own').chosen, 0, 1, 0.5).chosen;
    const more = toggleLoss(own, 'hinge').chosen;
    expect(experimentOf(more).walkers[0].ownRates).toEqual([0.5, 1]);
    expect(edit.chooseData(more, 'line').experiment.walkers[0].optimizer.settings.rate).toBe(
      parseExperiment({ data: { id: 'line' } }).experiment.walkers[0].optimizer.settings.rate,
    );
    expect(linkFromChosen(more)).not.toContain('settings.rate');
  });

  test('stays when it only followed the first loss: the data, whose loss is changed', () => {
    for (const change of [
      (chosen: Chosen) => chooseOnlyLoss(chosen, 'mse'),
      (chosen: Chosen) => compareLosses(chosen, [{ id: 'mse' }, ...chosenLosses(chosen)]),
      (chosen: Chosen) => edit.chooseModel(chosen, 'constant'),
      (chosen: Chosen) => edit.changeSetting(chosen, 'model', 'activation', 'tanh'),
      (chosen: Chosen) => edit.chooseModel(edit.chooseTerrain(chosen, 'saddle').chosen, 'linear'),
    ])
      expect(change(opened('losses.0.id=msle')).experiment.data.id).toBe('ranges');
  });

  test('keeps its place in a pair: losses that nobody chose, compared with one more', () => {
    const swapped = opened('view.compare=difference&view.pair=1,0');
    expect(toggleLoss(swapped, 'hinge').experiment.view.pair).toEqual([1, 0]);
  });
});
