import { number } from '../settings';
import { defineRule } from './rule';

export const rprop = defineRule({
  title: 'Rprop',
  about:
    'A length of step for every coordinate, longer while the slope keeps its sign, shorter when it turns; how steep it is does not count.',
  source:
    'Riedmiller and Braun 1993, doi 10.1109/ICNN.1993.298623; torch.optim.Rprop: lengths from 1e-6 to 50.',
  rateKind: 'length',
  gain: 5,
  rate: 0.1,
  settings: {
    etaMinus: number('η⁻', 0.5, {
      min: 0.01,
      max: 0.99,
      help: 'What a length is multiplied with when the slope turns.',
    }),
    etaPlus: number('η⁺', 1.2, { min: 1.01, max: 5, help: 'What it is multiplied with otherwise.' }),
  },
  rule: `length = step == 1 ? rate : length
agreement = sign(gradient*before)
length = clamp(length*(agreement > 0 ? etaPlus : agreement < 0 ? etaMinus : 1), 1e-6, 50)
before = agreement < 0 ? 0 : gradient
theta = theta - sign(before)*length`,
});
