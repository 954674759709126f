import { number } from '../settings';

/** Where a cosine ends: `eta_min` of torch.optim.lr_scheduler. */
export const lowestRate = number('lowest rate', 0, { min: 0, max: 1 });
