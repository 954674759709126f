import { defineSchedule } from './schedule';

export const constant = defineSchedule({
  title: 'Constant',
  about: 'The same rate at every step.',
  source: 'torch.optim.lr_scheduler.ConstantLR with factor 1.',
  settings: {},
  formula: 'rate',
});
