import { expect, test } from 'vitest';
import { experimentFromLink, linkFromChosen } from '../../src/core/experiment/link/link';
import { experimentOf } from '../core/experiments';

const opened = (link: string) => {
  const { experiment, chosen, notices } = experimentFromLink(link);
  return { experiment, link: linkFromChosen(chosen), notices };
};

// Nobody was told that what stands at 3 had become 0.
test('a walker after a gap moves up, and that is told', () => {
  const { experiment, link, notices } = opened('walkers.3.optimizer.id=adam&walkers.5.optimizer.id=momentum');
  expect(notices).toEqual([
    {
      where: 'walkers',
      message: 'Walkers are numbered from 0 without a gap: 3 and those after it move up to 0.',
    },
  ]);
  expect(experiment.walkers.map(({ slot, optimizer }) => [slot, optimizer.id])).toEqual([
    [0, 'adam'],
    [1, 'momentum'],
  ]);
  expect(link).toBe('v=2&walkers.0.optimizer.id=adam&walkers.1.optimizer.id=momentum');
});

test('a loss after a gap moves up, and is shown on what suits the first, with a notice', () => {
  const { experiment, link, notices } = opened('losses.1.id=msle');
  expect(notices).toEqual([
    {
      where: 'losses',
      message: 'Losses are numbered from 0 without a gap: 1 and those after it move up to 0.',
    },
  ]);
  expect(experiment).toEqual(experimentOf({ losses: [{ id: 'msle' }] }));
  expect(link).toBe('v=2&losses.0.id=msle');
  expect(opened('losses.0.id=mse&losses.2.id=mae&data.id=line').notices[0].message).toBe(
    'Losses are numbered from 0 without a gap: 2 and those after it move up to 1.',
  );
});

test('starts and samples after a gap are told too, and what is no place in a list', () => {
  expect(opened('walkers.0.starts.1=1,2').notices.map(({ where }) => where)).toEqual(['walkers.0.starts']);
  expect(opened('data.edits.added.4=14,210,1').notices.map(({ where }) => where)).toEqual([
    'data.edits.added',
  ]);
  expect(opened('losses.0.id=hinge&losses.main.id=brier').notices).toEqual([
    { where: 'losses.main', message: 'main is no place in a list and was left out.' },
  ]);
});

test('a list without gaps is not talked about, in whatever order it is written', () => {
  expect(opened('losses.1.id=hinge&losses.0.id=brier')).toMatchObject({
    link: 'v=2&losses.0.id=brier&losses.1.id=hinge',
    notices: [],
  });
});
