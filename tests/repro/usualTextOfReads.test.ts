import { expect, test } from 'vitest';
import { experimentFromLink } from '../../src/core/experiment/link/link';

// The formula to begin with was taken from the model, though the link said that another answer is read.
test('a typed loss begins with the formula of what it reads', () => {
  const link = 'data.id=cloud&subject.model.id=autoencoder&losses.0.id=formula&losses.0.settings.reads=value';
  const { experiment, notices } = experimentFromLink(link);
  expect(notices).toEqual([]);
  expect(experiment.losses[0].settings).toMatchObject({ reads: 'value', text: 'error^2' });
});
