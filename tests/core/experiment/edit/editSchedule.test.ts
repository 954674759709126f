import { expect, test } from 'vitest';
import { changeScheduleSetting, chooseSchedule } from '../../../../src/core/experiment/edit/editSchedule';
import type { ParsedExperiment } from '../../../../src/core/experiment/parse/parse';
import { experimentFromLink, linkFromChosen } from '../../../../src/core/experiment/link/link';
import { trainExperiment } from '../../../../src/core/landscape/trainedPlane';
import { walkExperiment } from '../../../../src/core/landscape/walkExperiment';
import { planeObjective } from '../../../../src/core/landscape/planeObjective';
import { experimentOf } from '../../experiments';

const linkOf = ({ chosen }: ParsedExperiment) => linkFromChosen(chosen).replace(/^v=\d+&/, '');

test('a walker has its own schedule, which stands in the link while it is another than the usual one', () => {
  const chosen = chooseSchedule({}, { walker: 1 }, 'step');
  expect(chosen.experiment.walkers.map(({ schedule }) => schedule)).toEqual([
    { id: 'constant', settings: {} },
    { id: 'step', settings: { period: 30, gamma: 0.1 } },
    { id: 'constant', settings: {} },
  ]);
  const tuned = changeScheduleSetting(chosen.chosen, { walker: 1 }, 'period', 7);
  expect(tuned.experiment.walkers[1].schedule).toEqual({ id: 'step', settings: { period: 7, gamma: 0.1 } });
  const opened = experimentFromLink(linkFromChosen(tuned.chosen));
  expect([opened.experiment, opened.notices]).toEqual([tuned.experiment, []]);
  const back = chooseSchedule(tuned.chosen, { walker: 1 }, 'constant');
  expect(back.experiment).toEqual(experimentOf({}));
  expect(linkOf(back)).not.toContain('schedule');
});

test('another schedule begins at its usual settings', () => {
  const tuned = changeScheduleSetting(
    chooseSchedule({}, { walker: 0 }, 'step').chosen,
    { walker: 0 },
    'period',
    7,
  );
  const other = chooseSchedule(tuned.chosen, { walker: 0 }, 'warmRestarts');
  expect(other.experiment.walkers[0].schedule.settings).toEqual({ period: 20, growth: 1, lowestRate: 0 });
});

test('a training has one too', () => {
  const written = { data: { id: 'moons' }, subject: { model: { id: 'mlp' } }, training: { steps: 4 } };
  const chosen = changeScheduleSetting(
    chooseSchedule(written, 'training', 'polynomial').chosen,
    'training',
    'power',
    2,
  );
  expect(chosen.notices).toEqual([]);
  expect(chosen.experiment.training.schedule).toEqual({ id: 'polynomial', settings: { power: 2 } });
  const { rate } = chosen.experiment.training.optimizer.settings as { rate: number };
  // The rate of the start is none: no step led there.
  const wanted = [0, rate, (9 / 16) * rate, (4 / 16) * rate, (1 / 16) * rate];
  expect([...trainExperiment(chosen.experiment).rate]).toEqual(wanted);
});

test('a schedule that is unknown, or has no such setting, is told and leaves the rate as it is', () => {
  const { experiment, notices } = experimentFromLink(
    'walkers.0.optimizer.id=sgd&walkers.0.schedule.id=cosin',
  );
  expect(experiment.walkers[0].schedule.id).toBe('cosine');
  expect(notices[0].message).toContain('Schedule cosin is unknown');
  const other = experimentFromLink(
    'walkers.0.optimizer.id=sgd&walkers.0.schedule.id=step&walkers.0.schedule.settings.period=0',
  );
  expect(other.experiment.walkers[0].schedule.settings.period).toBe(1);
  expect(other.notices.length).toBe(1);
});

test('a walk takes the rate of each step from the schedule', () => {
  const surface = { terrain: { id: 'formula', settings: { text: '(x^2 + y^2)/2' } } };
  const optimizer = { id: 'sgd', settings: { rate: 0.5 } };
  const walker = { optimizer, schedule: { id: 'polynomial' }, starts: [[1, -2]] };
  const experiment = experimentOf({ subject: surface, walkers: [walker], steps: 4 });
  const { points, rate } = walkExperiment(experiment, 0, planeObjective(experiment));
  expect([...rate]).toEqual([0, 0.5, 0.375, 0.25, 0.125]);
  // The slope is the place: every step leaves 1 - rate of it, exactly.
  const left = [1, 0.5, 0.3125, 0.234375, 0.205078125];
  expect([...points]).toEqual(left.flatMap((share) => [share, -2 * share]));
});
