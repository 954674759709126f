import { StepChart } from './steps/StepChart';
import { defineView } from './view';

export const perStep = defineView({
  title: 'Per step',
  group: 'curve',
  fits: ({ walkers }) => walkers.length > 0,
  Content: StepChart,
});
