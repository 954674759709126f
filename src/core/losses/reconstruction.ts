import { defineLoss } from './loss';

export const reconstruction = defineLoss({
  title: 'Reconstruction error',
  about:
    'How far a copy is from the original: with tied weights the ground of a linear autoencoder is a sombrero.',
  source:
    'Baldi and Hornik 1989: squared error, summed over the features, mean over the samples. torch.nn.MSELoss divides by the features too.',
  use: 'An autoencoder: the target is the input itself.',
  frameworks: {
    PyTorch: 'MSELoss takes the mean over the features too.',
    Keras: 'MeanSquaredError takes the mean over the features too.',
  },
  settings: {},
  reads: 'values',
  elementLoss: 'sum(error^2)',
  reduction: 'mean',
});
