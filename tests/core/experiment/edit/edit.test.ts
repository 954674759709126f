import { describe, expect, test } from 'vitest';
import * as edit from '../../../../src/core/experiment/edit/edit';
import * as editLosses from '../../../../src/core/experiment/edit/editLosses';
import type { Experiment } from '../../../../src/core/experiment/experiment';
import { edited, historyOf, redone, undone } from '../../../../src/core/experiment/edit/history';
import { samplesFor } from '../../../../src/core/experiment/subject';
import { chosenOf, experimentOf, understood } from '../../experiments';

const first = experimentOf({});

describe('another choice', () => {
  test('of data brings its own model, losses, region and rates, and keeps the optimizers', () => {
    const tuned = understood(edit.changeSetting(chosenOf(first), { walker: 2 }, 'beta1', 0.5));
    const line = understood(edit.chooseData(chosenOf(tuned), 'line'));
    expect(line.subject).toEqual({ model: { id: 'linear', settings: {} } });
    expect(line.losses.map(({ id }) => id)).toEqual(['mse']);
    expect(line.plane).toEqual(experimentOf({ data: { id: 'line' } }).plane);
    expect(line.walkers.map(({ optimizer }) => optimizer.id)).toEqual(['sgd', 'momentum', 'adam']);
    expect(line.walkers[2].optimizer.settings.beta1).toBe(0.5);
    expect(line.walkers[0].optimizer.settings.rate).toBe(
      experimentOf({ data: { id: 'line' } }).walkers[0].optimizer.settings.rate,
    );
    expect(understood(edit.chooseData(chosenOf(line), 'penguins')).losses).toEqual(first.losses);
  });

  test('of data keeps losses that were chosen and fit', () => {
    const hinge = understood(editLosses.chooseOnlyLoss(chosenOf(first), 'hinge'));
    expect(understood(edit.chooseData(chosenOf(hinge), 'moons')).losses).toEqual(hinge.losses);
    expect(understood(edit.chooseData(chosenOf(hinge), 'line')).losses.map(({ id }) => id)).toEqual(['mse']);
  });

  test('of a terrain has no losses, and a model brings them back', () => {
    const saddle = understood(edit.chooseTerrain(chosenOf(first), 'saddle'));
    expect([saddle.subject, saddle.losses]).toEqual([{ terrain: { id: 'saddle', settings: {} } }, []]);
    const back = understood(edit.chooseModel(chosenOf(saddle), 'logistic'));
    expect(back.losses).toEqual(first.losses);
    expect(back.plane).toEqual(first.plane);
  });

  test('of a model keeps losses that fit', () => {
    const hinge = understood(editLosses.chooseOnlyLoss(chosenOf(first), 'hinge'));
    expect(understood(edit.chooseModel(chosenOf(hinge), 'logistic')).losses[0].id).toBe('hinge');
    const line = understood(edit.chooseData(chosenOf(hinge), 'line'));
    expect(understood(edit.chooseModel(chosenOf(line), 'constant')).losses[0].id).toBe('mse');
  });

  test('of a loss keeps the penalty and lets the height follow', () => {
    const penalised = experimentOf({
      losses: [{ id: 'crossEntropy', penalty: { l2: 0.1 } }, { id: 'hinge' }],
    });
    const brier = understood(editLosses.chooseOnlyLoss(chosenOf(penalised), 'brier'));
    expect(brier.losses).toMatchObject([{ id: 'brier', penalty: { l2: 0.1 } }]);
    expect([penalised.view.height, brier.view.height]).toEqual(['log', 'linear']);
  });
});

describe('a batch', () => {
  const forty = { ...chosenOf(first), batch: { size: 40 } };
  test('of all samples is no choice, so that it follows other data', () => {
    expect(understood(edit.changeBatch(chosenOf(first), 40)).batch).toEqual({ size: 40 });
    expect(edit.changeBatch(forty, 274).chosen).toEqual(chosenOf(first));
    expect(edit.changeBatch(forty).chosen).toEqual(chosenOf(first));
    expect(understood(edit.changeBatch({}, 1)).batch).toEqual({ size: 1 });
  });

  test('larger than other data goes, without a notice and without the losses', () => {
    const chosen = { losses: [{ id: 'hinge' }], batch: { size: 250 } };
    const moons = understood(edit.chooseData(chosen, 'moons'));
    expect(samplesFor(moons.data, moons.seed).count).toBeLessThan(250);
    expect([moons.batch.size, moons.losses[0].id]).toEqual(['all', 'hinge']);
    expect(understood(edit.chooseData({ ...chosen, batch: { size: 3 } }, 'moons')).batch.size).toBe(3);
    const line = understood(edit.chooseData(chosen, 'line'));
    expect([line.batch.size, line.losses[0].id]).toEqual(['all', 'mse']);
  });
});

describe('compared losses', () => {
  const ids = ({ losses }: Experiment) => losses.map(({ id }) => id);
  const alone = experimentOf({ losses: [{ id: 'crossEntropy', penalty: { l2: 0.1 } }] });

  test('get a penalty of their own, of weights alone where that is asked for', () => {
    const pair = experimentOf({ losses: [{ id: 'crossEntropy' }, { id: 'hinge' }] });
    const charged = understood(edit.changeSetting(chosenOf(pair), { penalty: 0 }, 'l2', 0.3));
    const weights = understood(edit.changeSetting(chosenOf(charged), { penalty: 0 }, 'biases', false));
    expect(weights.losses.map(({ penalty }) => penalty)).toEqual([
      { l1: 0, l2: 0.3, biases: false },
      { l1: 0, l2: 0, biases: true },
    ]);
  });

  test('come and go one by one, with the penalty of the main one, and one always remains', () => {
    const pair = understood(editLosses.toggleLoss(chosenOf(alone), 'counting'));
    expect(ids(pair)).toEqual(['crossEntropy', 'counting']);
    expect(pair.losses[1].penalty.l2).toBe(0.1);
    const other = understood(editLosses.toggleLoss(chosenOf(pair), 'crossEntropy'));
    expect(ids(other)).toEqual(['counting']);
    expect(understood(editLosses.toggleLoss(chosenOf(other), 'counting'))).toEqual(other);
  });

  test('stay in the height that is drawn, whichever of them is the first', () => {
    const pair = understood(editLosses.toggleLoss(chosenOf(alone), 'counting'));
    expect(
      [alone, pair, understood(editLosses.toggleLoss(chosenOf(pair), 'crossEntropy'))].map(
        ({ view }) => view.height,
      ),
    ).toEqual(['log', 'log', 'log']);
  });

  test('are the same two of a pair in whatever list they are both in', () => {
    const three = experimentOf({
      losses: ['crossEntropy', 'brier', 'hinge'].map((id) => ({ id })),
      view: { compare: 'difference', pair: [2, 1] },
    });
    const two = understood(editLosses.removeLoss(chosenOf(three), 0));
    expect([two.view.compare, two.view.pair]).toEqual(['difference', [1, 0]]);
    expect(understood(editLosses.removeLoss(chosenOf(three), 1)).view.pair).toEqual([0, 1]);
    expect(understood(editLosses.toggleLoss(chosenOf(three), 'counting')).view.pair).toEqual([2, 1]);
    expect(understood(editLosses.chooseOnlyLoss(chosenOf(three), 'hinge')).view.pair).toEqual([0, 1]);
    expect(understood(edit.chooseData(chosenOf(three), 'line')).view.pair).toEqual([0, 1]);
  });

  test('are none on a terrain, whatever is to be compared', () => {
    const saddle = edit.chooseTerrain({}, 'saddle').chosen;
    expect(understood(editLosses.compareLosses(saddle, [])).losses).toEqual([]);
  });

  test('are six at most', () => {
    const six = experimentOf({
      losses: Array.from({ length: 6 }, () => ({ id: 'crossEntropy' })),
    });
    expect(understood(editLosses.toggleLoss(chosenOf(six), 'hinge'))).toEqual(six);
  });

  test('make way for one of them, which keeps its settings', () => {
    const pair = understood(
      editLosses.compareLosses(chosenOf(alone), [
        { id: 'crossEntropy' },
        { id: 'formula', settings: { text: 'margin^2', reads: 'logit' } },
      ]),
    );
    const one = understood(editLosses.chooseOnlyLoss(chosenOf(pair), 'formula'));
    expect(one.losses).toEqual([pair.losses[1]]);
    expect(understood(editLosses.chooseOnlyLoss(chosenOf(one), 'formula'))).toEqual(one);
  });
});

describe('a changed setting', () => {
  test('of the data keeps the architecture where it still fits', () => {
    const raw = understood(edit.changeSetting(chosenOf(first), 'data', 'scaling', 'raw'));
    expect(raw.data.settings.scaling).toBe('raw');
    expect(raw.subject).toEqual(first.subject);
    const mass = understood(edit.changeSetting(chosenOf(first), 'data', 'target', 'mass'));
    expect(mass.subject).toEqual({ model: { id: 'linear', settings: {} } });
    expect(mass.losses[0].id).toBe('mse');
  });

  test('of the model, a terrain, a loss or a walker is the only one that changes', () => {
    const biased = understood(edit.changeSetting(chosenOf(first), 'model', 'parameters', 'weightAndBias'));
    expect(biased.plane.axes).toEqual(['w', 'b']);
    const steep = understood(
      edit.changeSetting(edit.chooseTerrain(chosenOf(first), 'ravine').chosen, 'terrain', 'condition', 50),
    );
    expect(steep.subject.terrain!.settings).toEqual({ condition: 50 });
    const typed = understood(editLosses.chooseOnlyLoss(chosenOf(first), 'formula'));
    const own = understood(edit.changeSetting(chosenOf(typed), { loss: 0 }, 'text', 'margin^2'));
    expect(own).toEqual({
      ...typed,
      losses: [{ ...typed.losses[0], settings: { ...typed.losses[0].settings, text: 'margin^2' } }],
    });
    const slow = understood(edit.changeSetting(chosenOf(first), { walker: 1 }, 'rate', 0.25));
    expect(slow.walkers.map(({ optimizer }) => optimizer.settings.rate)).toEqual([
      first.walkers[0].optimizer.settings.rate,
      0.25,
      first.walkers[2].optimizer.settings.rate,
    ]);
  });

  test('outside its range is clamped with a notice', () => {
    const { experiment, notices } = edit.changeSetting(chosenOf(first), { walker: 0 }, 'rate', 1e9);
    expect(experiment.walkers[0].optimizer.settings.rate).toBe(100);
    expect(notices.length).toBe(1);
  });
});

describe('small edits', () => {
  test('walkers come from the common start and go', () => {
    const moved = understood(edit.startAt(chosenOf(first), [1, 2]));
    expect(moved.walkers.map(({ starts }) => starts)).toEqual([[[1, 2]], [[1, 2]], [[1, 2]]]);
    const more = understood(edit.addWalker(chosenOf(moved), 'adam'));
    expect(more.walkers.at(-1)).toMatchObject({ optimizer: { id: 'adam' }, starts: [[1, 2]] });
    const none = [3, 2, 1, 0].reduce(
      (experiment, index) => understood(edit.removeWalker(chosenOf(experiment), index)),
      more,
    );
    expect(none.walkers).toEqual([]);
    expect(understood(edit.addWalker(chosenOf(none), 'sgd')).walkers).toMatchObject([
      { optimizer: { id: 'sgd' }, starts: [[8, -8]] },
    ]);
    expect(
      understood(edit.removeWalker(chosenOf(first), 1)).walkers.map(({ optimizer }) => optimizer.id),
    ).toEqual(['sgd', 'adam']);
  });

  test('region, steps and view change alone', () => {
    const domain = { a: [1, 2], b: [3, 4] } as const;
    expect(understood(edit.showRegion(chosenOf(first), domain))).toEqual({
      ...first,
      plane: { ...first.plane, domain },
    });
    expect(understood(edit.changeSteps(chosenOf(first), 60))).toEqual({ ...first, steps: 60 });
    expect(understood(edit.changeView(chosenOf(first), { height: 'rank' }))).toEqual({
      ...first,
      view: { ...first.view, height: 'rank' },
    });
    expect(
      understood(edit.changeView(edit.changeView(chosenOf(first), { height: 'rank' }).chosen, { cursor: 3 }))
        .view,
    ).toMatchObject({ height: 'rank', cursor: 3 });
  });
});

describe('history', () => {
  test('goes back and forward, and an edit forgets what was ahead', () => {
    let history = ['b', 'c'].reduce((past, value) => edited(past, value), historyOf('a'));
    history = undone(history);
    expect(history.present).toBe('b');
    expect(redone(history).present).toBe('c');
    expect(undone(undone(undone(history))).present).toBe('a');
    expect(redone(redone(undone(undone(history)))).present).toBe('c');
    expect(redone(edited(history, 'd')).present).toBe('d');
    expect(undone(edited(history, 'd')).present).toBe('b');
  });

  test('one gesture is one step, and another gesture or an undo ends it', () => {
    const dragged = [1, 2, 3].reduce((past, value) => edited(past, value, 'drag'), historyOf(0));
    expect([dragged.present, undone(dragged).present]).toEqual([3, 0]);
    const again = edited(edited(dragged, 4, 'other'), 5, 'drag');
    expect([
      undone(again).present,
      undone(undone(again)).present,
      undone(undone(undone(again))).present,
    ]).toEqual([4, 3, 0]);
    const resumed = edited(undone(dragged), 9, 'drag');
    expect(undone(resumed).present).toBe(0);
    expect(undone(edited(edited(historyOf(0), 1), 2)).present).toBe(1);
  });

  test('remembers the last 200 steps', () => {
    let history = Array.from({ length: 500 }, (_, i) => i).reduce(
      (past, value) => edited(past, value),
      historyOf(-1),
    );
    for (let i = 0; i < 600; i++) history = undone(history);
    expect(history.present).toBe(299);
  });
});

describe('starts', () => {
  const two = experimentOf({
    walkers: [
      { optimizer: { id: 'sgd' }, starts: [[1, 2], [3, 4]] }, // prettier-ignore
      { optimizer: { id: 'adam' }, starts: [[1, 2]] },
    ],
  });
  const startsOf = ({ walkers }: typeof two) => walkers.map(({ starts }) => starts);

  test('that walkers share move together, a start of one walker alone', () => {
    expect(startsOf(understood(edit.moveStart(chosenOf(two), [1, 2], [5, 6])))).toEqual([[[5, 6], [3, 4]], [[5, 6]]]); // prettier-ignore
    expect(startsOf(understood(edit.moveStart(chosenOf(two), [1, 2], [5, 6], 1)))).toEqual([[[1, 2], [3, 4]], [[5, 6]]]); // prettier-ignore
    expect(startsOf(understood(edit.moveStart(chosenOf(two), [9, 9], [5, 6])))).toEqual(startsOf(two));
  });

  test('are added to one walker, up to sixteen', () => {
    expect(startsOf(understood(edit.addStart(chosenOf(two), 1, [7, 8])))).toEqual([[[1, 2], [3, 4]], [[1, 2], [7, 8]]]); // prettier-ignore
    let full = two;
    for (let k = 0; k < 15; k++) full = understood(edit.addStart(chosenOf(full), 1, [k, k]));
    const { experiment, notices } = edit.addStart(chosenOf(full), 1, [9, 9]);
    expect([startsOf(experiment), notices.length]).toEqual([startsOf(full), 1]);
  });
});
