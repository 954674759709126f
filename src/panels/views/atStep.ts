import { StepTable } from './steps/StepTable';
import { defineView } from './view';

export const atStep = defineView({
  title: 'At the step',
  group: 'numbers',
  fits: ({ walkers }) => walkers.length > 0,
  Content: StepTable,
});
