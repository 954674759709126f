/** outputs = weights * inputs + bias; parameters in this order: weights by output then input, then biases. */
export interface Dense {
  readonly kind: 'dense';
  readonly inputs: number;
  readonly outputs: number;
  readonly bias: boolean;
}

/** One function on every unit. */
export interface Activation {
  readonly kind: 'activation';
  readonly function: ActivationName;
}

/** The result of the inner layers plus their input; widths in and out are the same. */
export interface Residual {
  readonly kind: 'residual';
  readonly layers: readonly Layer[];
}

/** The weights of a dense layer read the other way round, in use a second time: `of` is where they begin in theta. */
export interface Transposed {
  readonly kind: 'transposed';
  readonly of: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** All units added up to one. */
export interface Sum {
  readonly kind: 'sum';
}

export type Layer = Dense | Activation | Residual | Transposed | Sum;

/** Activations as formulas of `x`. */
export const activations = {
  identity: 'x',
  relu: 'max(0, x)',
  tanh: 'tanh(x)',
  sigmoid: 'sigmoid(x)',
  sin: 'sin(x)',
} as const;

export type ActivationName = keyof typeof activations;

/** How many parameters a stack of layers has. */
export function parameterCount(layers: readonly Layer[]): number {
  return layers.reduce((total, layer) => total + parametersOf(layer), 0);
}

function parametersOf(layer: Layer): number {
  switch (layer.kind) {
    case 'dense':
      return layer.outputs * (layer.inputs + (layer.bias ? 1 : 0));
    case 'activation':
    case 'transposed':
    case 'sum':
      return 0;
    case 'residual':
      return parameterCount(layer.layers);
  }
}

/** Where the parameters of a dense layer begin in theta: the weights, then the biases. */
export interface DensePlace {
  readonly offset: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly bias: boolean;
}

/** Every dense layer, however deep in residual blocks, in the order of theta. */
export function denseLayers(layers: readonly Layer[]): DensePlace[] {
  const places: DensePlace[] = [];
  let offset = 0;
  const visit = (layer: Layer): void => {
    if (layer.kind === 'residual') layer.layers.forEach(visit);
    if (layer.kind !== 'dense') return;
    const { inputs, outputs, bias } = layer;
    places.push({ offset, inputs, outputs, bias });
    offset += outputs * (inputs + (bias ? 1 : 0));
  };
  layers.forEach(visit);
  return places;
}
