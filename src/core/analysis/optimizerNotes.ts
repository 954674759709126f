/** What the page of an optimizer tells beyond its entry. */
export interface OptimizerNotes {
  /** Where it comes from and what it was made for. */
  readonly history: string;
  /** What a method remembers from step to step, as a sentence; rules tell it themselves. */
  readonly memory?: string;
  /** What its rule calls its mean of slopes and its mean of their squares. */
  readonly momentum?: string;
  readonly squares?: string;
}

const nothing = 'It remembers nothing from step to step.';

/** By the id of the optimizer. */
export const optimizerNotes: Readonly<Record<string, OptimizerNotes>> = {
  sgd: {
    history:
      'Cauchy stepped down slopes in 1847, to solve equations of astronomy. Robbins and Monro showed in 1951 that noisy slopes, as those of single samples, do as well if the steps shrink.',
  },
  momentum: {
    history:
      "Polyak's heavy ball of 1964. Rumelhart, Hinton and Williams trained networks with it when they made backpropagation known in 1986.",
    momentum: 'buffer',
  },
  nesterov: {
    history:
      'Nesterov showed in 1983 that looking ahead makes descent as fast as slopes alone allow on convex ground, up to a factor. Sutskever and others brought it to networks in 2013, in this form.',
    momentum: 'buffer',
  },
  adagrad: {
    history:
      'Made in 2011 for features that are mostly 0, as words in texts: what is rarely seen keeps its large steps.',
    squares: 'squares',
  },
  rmsprop: {
    history:
      'Hinton showed it on a slide of a lecture in 2012 and never published it: Rprop for batches, he said there.',
    momentum: 'buffer',
    squares: 'v',
  },
  adadelta: {
    history: 'Made in 2012 as an Adagrad whose steps do not fade and have the units of the parameters.',
    squares: 'v',
  },
  adam: {
    history:
      'Kingma and Ba joined momentum with the division of RMSprop in 2014 and corrected both means for starting at 0. It has been the usual choice for networks since.',
    momentum: 'm',
    squares: 'v',
  },
  amsgrad: {
    history:
      'In 2018 Reddi, Kale and Kumar found simple convex problems on which Adam does not converge, and mended it by a divisor that never shrinks.',
    momentum: 'm',
    squares: 'v',
  },
  adamw: {
    history:
      'A penalty in the slope is divided along with it, so that steep parameters are hardly pulled. Loshchilov and Hutter took the pull out of the division in 2017; transformers are trained like that.',
    momentum: 'm',
    squares: 'v',
  },
  adamax: {
    history:
      'From the paper on Adam, with the largest of recent slopes in the place of the root of their mean square.',
    momentum: 'm',
  },
  nadam: {
    history: 'Dozat put the momentum of Nesterov into Adam in 2016, with a momentum that grows.',
    momentum: 'm',
    squares: 'v',
  },
  radam: {
    history:
      'Made in 2019 to explain why Adam needs a slow beginning: the mean of few squares is a poor one. It finds that beginning by itself.',
    momentum: 'm',
    squares: 'v',
  },
  adabelief: {
    history:
      'Made in 2020, between Adam and plain descent: sure where slopes are steady, careful where they surprise.',
    momentum: 'm',
    squares: 's',
  },
  adan: {
    history:
      'Made in 2022 for large vision and language models: the look ahead of Nesterov from differences of slopes, without a second slope a step.',
    momentum: 'm',
    squares: 'n',
  },
  lion: {
    history:
      'Nobody wrote it: a search over programs at Google found it in 2023, and people shortened it. It keeps half of what Adam keeps.',
    momentum: 'm',
  },
  signSgd: {
    history:
      'Studied in 2018 to send one bit a parameter between machines. The sign alone had been used since Rprop, and Adam does nearly the same without its memory.',
  },
  rprop: {
    history:
      'Made in 1993 for networks that see all samples at each step. With batches signs change by chance, which led to RMSprop.',
  },
  sam: {
    history:
      'Made in 2020 on the observation that networks in wide valleys tend to do better on new data. Each step takes two slopes.',
    memory: nothing,
  },
  polyak: {
    history:
      'Polyak found the rate that is best if the lowest loss is known. Large networks can reach a loss of 0, which brought it back around 2020.',
    memory: nothing,
  },
  lbfgs: {
    history:
      'Broyden, Fletcher, Goldfarb and Shanno found the matrix of BFGS in 1970, each alone. Nocedal kept the last few moves in its place in 1980. The usual method for smooth problems without batches.',
    memory: 'Its last moves and how the slope changed along each, as many pairs as memory says.',
  },
  conjugateGradient: {
    history:
      'Hestenes and Stiefel solved linear equations so in 1952, Fletcher and Reeves took it to any smooth function in 1964.',
    memory: 'Its last slope, its last direction and how far it went.',
  },
  newton: {
    history:
      'In the 17th century a way to find roots of polynomials; a bottom is a root of the slope. Each step solves with the Hessian.',
    memory: nothing,
  },
  saddleFreeNewton: {
    history:
      'Made in 2014, when it was argued that in many dimensions saddles are far more frequent than poor minima.',
    memory: nothing,
  },
  nelderMead: {
    history:
      'Made in 1965 for measurements, which have no slopes. Still one of the methods of scipy.optimize.minimize, though little is proved of it.',
    memory: 'The corners of its simplex with their losses, one more than there are parameters.',
  },
  annealing: {
    history:
      'Metropolis and others drew states of hot matter in 1953. Kirkpatrick, Gelatt and Vecchi let it cool in 1983, to lay out circuits.',
    memory: 'Its temperature.',
  },
  langevin: {
    history:
      'Langevin wrote the equation of a grain in water in 1908. With a small rate the places it visits are spread as exp(−loss/temperature), which is used to sample models.',
    memory: nothing,
  },
  evolution: {
    history:
      'Evolution strategies come from Berlin in the 1960s. Hansen and Ostermeier let the cloud learn the shape of the ground from 1996 on; it is the usual choice where there are no slopes.',
    memory: 'How wide its cloud is, the shape of it, and two averages of its last moves.',
  },
  gradientFlow: {
    history:
      'What descent becomes when its rate goes to 0. Runge, Heun and Kutta made the way to follow it between 1895 and 1901.',
    memory: nothing,
  },
  centralFlow: {
    history:
      'In 2021 Cohen and others saw that descent on networks stays at the edge of stability, where the largest curvature is 2/rate. Their flow of 2024 averages over the zigzag.',
    memory: nothing,
  },
};
