/** The rule of frameworks that go another way than PyTorch, as text with their own defaults. */
export interface Variant {
  /** Whose it is: "Optax", "Optax and Keras". */
  readonly of: string;
  readonly rule: string;
}

/** Where Optax 0.2 and Keras 3 differ from PyTorch, whose form the entry of the catalog has. */
export interface FrameworkDifference {
  readonly about: string;
  readonly variants: readonly Variant[];
  /** Whether they are the same while the rate stays: they are then compared while it halves every six steps. */
  readonly isOfFallingRate?: boolean;
}

const adamLines = `m = beta1*m + (1 - beta1)*gradient
v = beta2*v + (1 - beta2)*gradient^2`;

const settingsOfAdam = (epsilon: string) => `setting beta1 = 0.9 from 0 to 0.9999
setting beta2 = 0.999 from 0 to 0.99999
setting epsilon = ${epsilon} from 1e-16 to 1`;

const decay = (usual: string) => `setting weightDecay = ${usual} from 0 to 1`;
const decayed = 'theta = theta*(1 - rate*weightDecay)';

const stepOfAdam = 'theta = theta - rate*(m/(1 - beta1^step))/(sqrt(v/(1 - beta2^step)) + epsilon)';
const stepOfKeras = (squares: string) =>
  `theta = theta - rate*sqrt(1 - beta2^step)/(1 - beta1^step)*m/(sqrt(${squares}) + epsilon)`;

const lines = (...parts: readonly string[]) => parts.join('\n');

const rateInBuffer =
  'Keras multiplies a slope by the rate as it enters the buffer, PyTorch and Optax multiply the whole buffer as it is used. With one rate that is the same; after the rate has fallen Keras goes on with the large old steps.';
const keptWithRate = (step: string) =>
  lines(
    'setting momentum = 0.9 from 0 to 0.999',
    'buffer = momentum*buffer - rate*gradient',
    `theta = theta + ${step}`,
  );

/** By the id of the optimizer; where nothing is said, the three agree or have no such method. */
export const frameworkDifferences: Readonly<Record<string, FrameworkDifference>> = {
  momentum: {
    about: rateInBuffer,
    isOfFallingRate: true,
    variants: [{ of: 'Keras', rule: keptWithRate('buffer') }],
  },
  nesterov: {
    about: rateInBuffer,
    isOfFallingRate: true,
    variants: [{ of: 'Keras', rule: keptWithRate('momentum*buffer - rate*gradient') }],
  },
  adagrad: {
    about:
      'Optax and Keras begin with 0.1 in the sum of squares and add ε = 1e−7 to it under the root; PyTorch begins with 0 and adds 1e−10 to the root. Their first steps are shorter, the more so the flatter the ground.',
    variants: [
      {
        of: 'Optax and Keras',
        rule: lines(
          'setting epsilon = 1e-7 from 1e-16 to 1',
          'start squares = 0.1',
          'squares = squares + gradient^2',
          'theta = theta - rate*gradient/sqrt(squares + epsilon)',
        ),
      },
    ],
  },
  rmsprop: {
    about:
      'PyTorch remembers squares with α = 0.99, Optax and Keras with 0.9: their first steps are a third as long, and they forget sooner. They also add ε under the root, Optax 1e−8 and Keras 1e−7.',
    variants: [
      {
        of: 'Optax',
        rule: lines(
          'setting alpha = 0.9 from 0 to 0.9999',
          'setting epsilon = 1e-8 from 1e-16 to 1',
          'v = alpha*v + (1 - alpha)*gradient^2',
          'theta = theta - rate*gradient/sqrt(v + epsilon)',
        ),
      },
      {
        of: 'Keras',
        rule: lines(
          'setting alpha = 0.9 from 0 to 0.9999',
          'setting epsilon = 1e-7 from 1e-16 to 1',
          'v = alpha*v + (1 - alpha)*gradient^2',
          'theta = theta - rate*gradient/sqrt(v + epsilon)',
        ),
      },
    ],
  },
  adadelta: {
    about:
      'Optax has the defaults of PyTorch. Keras has ρ = 0.95 and ε = 1e−7, and a rate of 0.001 unless told otherwise: its first steps are far shorter, for they are as long as ε allows.',
    variants: [
      {
        of: 'Keras',
        rule: lines(
          'setting rho = 0.95 from 0 to 0.9999',
          'setting epsilon = 1e-7 from 1e-16 to 1',
          'v = rho*v + (1 - rho)*gradient^2',
          'move = sqrt(moved + epsilon)/sqrt(v + epsilon)*gradient',
          'moved = rho*moved + (1 - rho)*move^2',
          'theta = theta - rate*move',
        ),
      },
    ],
  },
  adam: {
    about:
      'Optax does as PyTorch. Keras adds its ε, 1e−7, to the root before that is corrected for starting at 0, the form that the paper calls ε̂. Only slopes of about the size of ε tell them apart.',
    variants: [{ of: 'Keras', rule: lines(settingsOfAdam('1e-7'), adamLines, stepOfKeras('v')) }],
  },
  amsgrad: {
    about:
      'PyTorch and Keras keep the largest mean of squares and correct that for starting at 0; Optax keeps the largest of the corrected means, which are larger at first: it goes less far. Keras adds its ε, 1e−7, before the correction.',
    variants: [
      {
        of: 'Optax',
        rule: lines(
          settingsOfAdam('1e-8'),
          adamLines,
          'most = max(most, v/(1 - beta2^step))',
          'theta = theta - rate*(m/(1 - beta1^step))/(sqrt(most) + epsilon)',
        ),
      },
      {
        of: 'Keras',
        rule: lines(settingsOfAdam('1e-7'), adamLines, 'most = max(most, v)', stepOfKeras('most')),
      },
    ],
  },
  adamw: {
    about:
      'All three take the decay times the rate, but PyTorch takes 0.01 of it, Keras 0.004 and Optax 0.0001 unless told otherwise. Keras has the ε of its Adam.',
    variants: [
      { of: 'Optax', rule: lines(decay('0.0001'), settingsOfAdam('1e-8'), decayed, adamLines, stepOfAdam) },
      {
        of: 'Keras',
        rule: lines(decay('0.004'), settingsOfAdam('1e-7'), decayed, adamLines, stepOfKeras('v')),
      },
    ],
  },
  adamax: {
    about:
      'PyTorch and Optax add ε to each slope before the largest is taken, Keras adds its own, 1e−7, to the largest. Only slopes of about the size of ε tell them apart.',
    variants: [
      {
        of: 'Keras',
        rule: lines(
          settingsOfAdam('1e-7'),
          'm = beta1*m + (1 - beta1)*gradient',
          'most = max(beta2*most, abs(gradient))',
          'theta = theta - rate/(1 - beta1^step)*m/(most + epsilon)',
        ),
      },
    ],
  },
  nadam: {
    about:
      'Three schedules of the momentum: that of PyTorch grows from half of β₁ over thousands of steps, that of Keras 250 times as fast, and Optax has β₁ from the first step.',
    variants: [
      {
        of: 'Optax',
        rule: lines(
          settingsOfAdam('1e-8'),
          adamLines,
          'ahead = beta1*m/(1 - beta1^(step + 1)) + (1 - beta1)*gradient/(1 - beta1^step)',
          'theta = theta - rate*ahead/(sqrt(v/(1 - beta2^step)) + epsilon)',
        ),
      },
      {
        of: 'Keras',
        rule: lines(
          settingsOfAdam('1e-7'),
          'start product = 1',
          'mu = beta1*(1 - 0.5*0.96^step)',
          'following = beta1*(1 - 0.5*0.96^(step + 1))',
          'product = product*mu',
          adamLines,
          'ahead = following*m/(1 - product*following) + (1 - mu)*gradient/(1 - product)',
          'theta = theta - rate*ahead/(sqrt(v/(1 - beta2^step)) + epsilon)',
        ),
      },
    ],
  },
};
