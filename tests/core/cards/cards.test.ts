import { expect, test } from 'vitest';
import { cards } from '../../../src/core/cards';
import { experimentFromLink } from '../../../src/core/experiment/link/link';
import { experimentOf, linkOf } from '../experiments';

test.each(Object.entries(cards))('the card %s opens what it describes, by its link too', (_id, card) => {
  const experiment = experimentOf(card.experiment);
  expect(experiment).toMatchObject(card.experiment);
  const { experiment: opened, notices } = experimentFromLink(linkOf(experiment));
  expect(notices).toEqual([]);
  expect(opened).toEqual(experiment);
});
