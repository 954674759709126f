import type { ActivationName } from '../../models/layers';
import { lineBytes } from './block';
import type { FunctionBuilder, Local, ModuleBuilder } from '../wasm/encode';
import { defineProduct, defineWeightGradient, type Product } from './matrix';
import type { Buffer, Plan, Stage } from './plan';
import { defineActivation, defineActivationSlope, defineCopy } from '../wasm/units';
import type { Target } from '../wasm/vectors';

type Dense = Extract<Stage, { kind: 'dense' }>;

/** Calls that run a block of samples through a network and back; every layer shape has one function. */
export class NetworkCode {
  private readonly functions = new Map<string, FunctionBuilder>();
  private readonly line: number;

  constructor(
    private readonly module: ModuleBuilder,
    private readonly target: Target,
    private readonly plan: Plan,
  ) {
    this.line = lineBytes(target.lane);
  }

  /** The first layer from raw inputs, with the parameters that begin at `parameters`. */
  projectFirst(f: FunctionBuilder, inputs: Local, output: Local, parameters: number): void {
    const { layer } = this.plan.stages[0] as Dense;
    f.get(inputs)
      .get(output)
      .integer(parameters)
      .call(this.product(forwards(layer)));
  }

  /** All stages from the one with this number on, with the parameters in force. */
  forward(f: FunctionBuilder, first: number): void {
    for (const stage of this.plan.stages.slice(first)) {
      const { from, to } = stage;
      if (stage.kind === 'dense') {
        f.integer(from.values).integer(to.values).integer(this.weightsOf(stage));
        f.call(this.product(forwards(stage.layer)));
      } else if (stage.kind === 'activation') {
        f.integer(from.values)
          .integer(to.values)
          .integer(from.values + from.width * this.line);
        f.call(this.activation(stage.name));
      } else if (stage.kind === 'sum') {
        for (let unit = 0; unit < from.width; unit++)
          this.copy(f, from.values + unit * this.line, to, unit > 0);
      } else {
        this.copy(f, from.values, to, false);
        this.copy(f, stage.skipped.values, to, true);
      }
    }
  }

  /** From the deltas of the outputs to those of the first layer; adds up the gradient of all later parameters. */
  backward(f: FunctionBuilder): void {
    const touched = new Set<Buffer>([this.plan.outputs]);
    for (const stage of this.plan.stages.slice(1).reverse()) {
      const { from, to } = stage;
      const adds = touched.has(from);
      if (stage.kind === 'dense') {
        f.integer(to.deltas).integer(from.values).integer(this.gradientOf(stage));
        f.call(this.weightGradient(stage));
        f.integer(to.deltas).integer(from.deltas).integer(this.weightsOf(stage));
        f.call(this.product(backwards(stage, adds)));
      } else if (stage.kind === 'activation') {
        f.integer(from.values).integer(to.values).integer(to.deltas).integer(from.deltas);
        f.integer(from.values + from.width * this.line).call(this.activationSlope(stage.name, adds));
      } else if (stage.kind === 'sum') {
        for (let unit = 0; unit < from.width; unit++)
          this.copyDeltas(f, to, { ...from, width: 1, deltas: from.deltas + unit * this.line }, adds);
      } else {
        this.copyDeltas(f, to, from, adds);
        this.copyDeltas(f, to, stage.skipped, touched.has(stage.skipped));
        touched.add(stage.skipped);
      }
      touched.add(from);
    }
  }

  /** Adds up the gradient of the first layer's parameters. */
  backwardFirst(f: FunctionBuilder, inputs: Local): void {
    const stage = this.plan.stages[0] as Dense;
    f.integer(stage.to.deltas).get(inputs).integer(this.gradientOf(stage)).call(this.weightGradient(stage));
  }

  private weightsOf({ offset }: Dense): number {
    return this.plan.parameters.now + offset * this.target.lane.bytes;
  }

  private gradientOf({ offset }: Dense): number {
    return this.plan.gradient + offset * 16;
  }

  private product(product: Product): FunctionBuilder {
    return this.once(`product ${Object.values(product).join()}`, () =>
      defineProduct(this.module, this.target, product),
    );
  }

  private weightGradient({ layer }: Dense): FunctionBuilder {
    const { inputs, outputs, bias } = layer;
    return this.once(`weights ${[inputs, outputs, bias].join()}`, () =>
      defineWeightGradient(this.module, this.target, layer),
    );
  }

  private activation(name: ActivationName): FunctionBuilder {
    return this.once(name, () => defineActivation(this.module, this.target, name));
  }

  private activationSlope(name: ActivationName, adds: boolean): FunctionBuilder {
    return this.once(`slope ${name} ${adds}`, () =>
      defineActivationSlope(this.module, this.target, name, adds),
    );
  }

  private copy(f: FunctionBuilder, from: number, { values, width }: Buffer, adds: boolean): void {
    const copy = this.once(`copy ${adds}`, () => defineCopy(this.module, this.target, adds));
    f.integer(from)
      .integer(values)
      .integer(from + width * this.line)
      .call(copy);
  }

  private copyDeltas(f: FunctionBuilder, from: Buffer, to: Buffer, adds: boolean): void {
    this.copy(f, from.deltas, { ...to, values: to.deltas }, adds);
  }

  private once(key: string, define: () => FunctionBuilder): FunctionBuilder {
    const known = this.functions.get(key);
    if (known) return known;
    const fresh = define();
    this.functions.set(key, fresh);
    return fresh;
  }
}

function forwards({ inputs, outputs, bias }: Dense['layer']): Product {
  return { rows: outputs, inner: inputs, rowStride: inputs, innerStride: 1, from: bias ? 'bias' : 'zero' };
}

/** The transpose of the weights. */
function backwards({ layer: { inputs, outputs } }: Dense, adds: boolean): Product {
  return { rows: inputs, inner: outputs, rowStride: 1, innerStride: inputs, from: adds ? 'output' : 'zero' };
}
