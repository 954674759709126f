import type { ActivationName, Dense, Layer } from '../../models/layers';
import { parameterCount } from '../../models/layers';
import { lineBytes } from './block';
import type { Lane } from '../wasm/lanes';

/** Units of one block of samples in memory, and the derivatives of the loss by them. */
export interface Buffer {
  readonly width: number;
  readonly values: number;
  readonly deltas: number;
}

/** One thing that is done to a block. */
export type Stage =
  | { readonly kind: 'dense'; readonly layer: Dense; readonly offset: number; readonly from: Buffer; readonly to: Buffer }
  | { readonly kind: 'activation'; readonly name: ActivationName; readonly from: Buffer; readonly to: Buffer }
  /** All units of `from` added up. */
  | { readonly kind: 'sum'; readonly from: Buffer; readonly to: Buffer }
  /** to = from + skipped */
  | { readonly kind: 'skip'; readonly from: Buffer; readonly skipped: Buffer; readonly to: Buffer }; // prettier-ignore

/** The pointers that a kernel reads, by their place in its header: they change with the data, the code does not. */
export const headerFields = [
  'inputs',
  'targets',
  'masks',
  'end',
  'still',
  'alongA',
  'alongB',
  'row',
] as const;

/** Where everything stands that depends on the shape alone, in bytes. */
export interface Plan {
  readonly stages: readonly Stage[];
  /** The units after the first layer, which a plane projects. */
  readonly first: Buffer;
  readonly outputs: Buffer;
  readonly parameterCount: number;
  readonly header: Readonly<Record<(typeof headerFields)[number], number>>;
  readonly settings: number;
  /** The parameters in force, at the middle of the plane, along its axes, and for the row of a grid. */
  readonly parameters: { readonly [name in 'now' | 'middle' | 'alongA' | 'alongB' | 'row']: number };
  /** A vector a parameter. */
  readonly gradient: number;
  /** Where data begins. */
  readonly end: number;
}

/** Constants come first. */
export const poolBytes = 65_536;
const mostSettings = 64;

/** Whether every layer has code, and the first is one that a plane can project. */
export function hasCode(layers: readonly Layer[]): boolean {
  const isKnown = (layer: Layer): boolean =>
    layer.kind === 'residual' ? layer.layers.every(isKnown) : layer.kind !== 'transposed';
  return layers[0]?.kind === 'dense' && layers.every(isKnown);
}

function widthAfter(layer: Layer, width: number): number {
  if (layer.kind === 'sum') return 1;
  return layer.kind === 'dense' ? layer.outputs : width;
}

/** The first layer must be dense; the parameters of the stack stand in their usual order. */
export function planKernel(layers: readonly Layer[], inputs: number, lane: Lane): Plan {
  let top = poolBytes;
  const allocate = (bytes: number): number => {
    const address = top;
    top = Math.ceil((top + bytes) / 64) * 64;
    return address;
  };
  const line = lineBytes(lane);
  const buffer = (width: number): Buffer => {
    return { width, values: allocate(width * line), deltas: allocate(width * line) };
  };
  const fields = allocate(4 * headerFields.length);
  const header = Object.fromEntries(
    headerFields.map((name, index) => [name, fields + 4 * index]),
  ) as Plan['header'];
  const settings = allocate(mostSettings * lane.bytes);
  const count = parameterCount(layers);
  const parameters = () => allocate(count * lane.bytes);
  const stages: Stage[] = [];

  const run = (stack: readonly Layer[], from: Buffer, offset: number): Buffer => {
    let units = from;
    let next = offset;
    for (const layer of stack) {
      const inner = layer.kind === 'residual' ? run(layer.layers, units, next) : units;
      const to = buffer(widthAfter(layer, units.width));
      if (layer.kind === 'dense') stages.push({ kind: 'dense', layer, offset: next, from: units, to });
      else if (layer.kind === 'activation')
        stages.push({ kind: 'activation', name: layer.function, from: units, to });
      else if (layer.kind === 'sum') stages.push({ kind: 'sum', from: units, to });
      else stages.push({ kind: 'skip', from: inner, skipped: units, to });
      units = to;
      next += parameterCount([layer]);
    }
    return units;
  };
  const outputs = run(layers, { width: inputs, values: 0, deltas: 0 }, 0);

  return {
    stages,
    first: stages[0].to,
    outputs,
    parameterCount: count,
    header,
    settings,
    parameters: {
      now: parameters(),
      middle: parameters(),
      alongA: parameters(),
      alongB: parameters(),
      row: parameters(),
    },
    gradient: allocate(count * 16),
    end: top,
  };
}
