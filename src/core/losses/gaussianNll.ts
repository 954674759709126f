import { defineLoss } from './loss';

export const gaussianNll = defineLoss({
  title: 'Gaussian likelihood',
  about: 'Mean and spread at once: a curved valley, steep where the spread is too small for the errors.',
  source:
    'Nix and Weigend 1994; torch.nn.GaussianNLLLoss on mean and log sigma: log sigma + (e/sigma)^2/2, without its eps and without the constant.',
  use: 'The spread of the answer is wanted as well as its mean.',
  frameworks: {
    PyTorch: 'GaussianNLLLoss reads the variance, not its logarithm, and lifts it to 1e-6.',
  },
  settings: {},
  reads: 'gaussian',
  elementLoss:
    'root = exp(-0.5*logsigma); z = (error == 0)*(root == inf) ? 0 : error*root*root; logsigma + 0.5*z^2',
  reduction: 'mean',
  // Below, the wall of too small a width hides the valley.
  preferredSetup: {
    data: { id: 'constantList' },
    model: { id: 'gaussian' },
    view: {
      ranges: [
        [-40, 85],
        [3, 5.2],
      ],
    },
  },
});
