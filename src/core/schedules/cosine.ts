import { lowestRate } from './lowestRate';
import { defineSchedule } from './schedule';

export const cosine = defineSchedule({
  title: 'Cosine',
  about: 'Lowers the rate along half a cosine over all steps, slowly at both ends.',
  source:
    'Loshchilov and Hutter 2017, arXiv 1608.03983; torch.optim.lr_scheduler.CosineAnnealingLR with all steps as T_max.',
  settings: { lowestRate },
  formula: 'lowestRate + (rate - lowestRate)*(1 + cos(pi*(step - 1)/steps))/2',
});
