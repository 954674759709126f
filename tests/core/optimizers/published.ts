/** One step: changes theta in place; what it remembers stays in its closure. */
export type Loop = (theta: number[], gradient: number[], t: number) => void;

const zeros = () => [0, 0];

/**
 * The rules as they are published: PyTorch's as in torch/optim/*.py, single tensor form, Lion, Adan and AdaBelief as in
 * the code of their authors, element by element. Each call starts anew.
 */
export const published = {
  sgd: (rate: number, momentum = 0, dampening = 0, nesterov = false): Loop => {
    let buffer: number[] | undefined;
    return (theta, gradient) => {
      buffer = buffer?.map((value, i) => momentum * value + (1 - dampening) * gradient[i]) ?? [...gradient];
      const plain = momentum === 0 ? gradient : buffer;
      const step = nesterov ? gradient.map((value, i) => value + momentum * buffer![i]) : plain;
      theta.forEach((_, i) => (theta[i] -= rate * step[i]));
    };
  },
  adagrad: (rate: number, epsilon = 1e-10): Loop => {
    const sum = zeros();
    return (theta, gradient) =>
      theta.forEach((_, i) => {
        sum[i] += gradient[i] * gradient[i];
        theta[i] -= (rate * gradient[i]) / (Math.sqrt(sum[i]) + epsilon);
      });
  },
  rmsprop: (rate: number, { alpha = 0.99, epsilon = 1e-8, momentum = 0, centered = false } = {}): Loop => {
    const [square, average, buffer] = [zeros(), zeros(), zeros()];
    return (theta, gradient) =>
      theta.forEach((_, i) => {
        square[i] = alpha * square[i] + (1 - alpha) * gradient[i] * gradient[i];
        average[i] += (gradient[i] - average[i]) * (1 - alpha);
        const inside = centered ? square[i] - average[i] * average[i] : square[i];
        const denominator = Math.sqrt(inside) + epsilon;
        if (momentum > 0) {
          buffer[i] = momentum * buffer[i] + gradient[i] / denominator;
          theta[i] -= rate * buffer[i];
        } else theta[i] -= (rate * gradient[i]) / denominator;
      });
  },
  adadelta: (rate: number, rho = 0.9, epsilon = 1e-6): Loop => {
    const [square, moved] = [zeros(), zeros()];
    return (theta, gradient) =>
      theta.forEach((_, i) => {
        square[i] = rho * square[i] + (1 - rho) * gradient[i] ** 2;
        const delta = (Math.sqrt(moved[i] + epsilon) / Math.sqrt(square[i] + epsilon)) * gradient[i];
        moved[i] = rho * moved[i] + (1 - rho) * delta ** 2;
        theta[i] -= rate * delta;
      });
  },
  adam: (rate: number, [b1, b2] = [0.9, 0.999], epsilon = 1e-8, amsgrad = false): Loop => {
    const [m, v, most] = [zeros(), zeros(), zeros()];
    return (theta, gradient, t) =>
      theta.forEach((_, i) => {
        m[i] += (gradient[i] - m[i]) * (1 - b1);
        v[i] = b2 * v[i] + (1 - b2) * gradient[i] * gradient[i];
        most[i] = Math.max(most[i], v[i]);
        const denominator = Math.sqrt(amsgrad ? most[i] : v[i]) / Math.sqrt(1 - b2 ** t) + epsilon;
        theta[i] -= (rate / (1 - b1 ** t)) * (m[i] / denominator);
      });
  },
  adamw: (rate: number, decay: number): Loop => {
    const step = published.adam(rate);
    return (theta, gradient, t) => {
      theta.forEach((_, i) => (theta[i] *= 1 - rate * decay));
      step(theta, gradient, t);
    };
  },
  adamax: (rate: number, [b1, b2] = [0.9, 0.999], epsilon = 1e-8): Loop => {
    const [m, infinity] = [zeros(), zeros()];
    return (theta, gradient, t) =>
      theta.forEach((_, i) => {
        m[i] = b1 * m[i] + (1 - b1) * gradient[i];
        infinity[i] = Math.max(b2 * infinity[i], Math.abs(gradient[i]) + epsilon);
        theta[i] -= ((rate / (1 - b1 ** t)) * m[i]) / infinity[i];
      });
  },
  nadam: (rate: number, [b1, b2] = [0.9, 0.999], epsilon = 1e-8, decay = 0.004): Loop => {
    const [m, v] = [zeros(), zeros()];
    let product = 1;
    return (theta, gradient, t) => {
      const mu = b1 * (1 - 0.5 * 0.96 ** (t * decay));
      const next = b1 * (1 - 0.5 * 0.96 ** ((t + 1) * decay));
      product *= mu;
      theta.forEach((_, i) => {
        m[i] = b1 * m[i] + (1 - b1) * gradient[i];
        v[i] = b2 * v[i] + (1 - b2) * gradient[i] ** 2;
        const denominator = Math.sqrt(v[i] / (1 - b2 ** t)) + epsilon;
        theta[i] -= (rate * (1 - mu) * gradient[i]) / (1 - product) / denominator;
        theta[i] -= (rate * next * m[i]) / (1 - product * next) / denominator;
      });
    };
  },
  radam: (rate: number, [b1, b2] = [0.9, 0.999], epsilon = 1e-8): Loop => {
    const [m, v] = [zeros(), zeros()];
    return (theta, gradient, t) =>
      theta.forEach((_, i) => {
        m[i] = b1 * m[i] + (1 - b1) * gradient[i];
        v[i] = b2 * v[i] + (1 - b2) * gradient[i] ** 2;
        const corrected = m[i] / (1 - b1 ** t);
        const limit = 2 / (1 - b2) - 1;
        const rho = limit - (2 * t * b2 ** t) / (1 - b2 ** t);
        if (rho <= 5) theta[i] -= rate * corrected;
        else {
          const rectified = Math.sqrt(((rho - 4) * (rho - 2) * limit) / ((limit - 4) * (limit - 2) * rho));
          theta[i] -= (rate * corrected * rectified * Math.sqrt(1 - b2 ** t)) / (Math.sqrt(v[i]) + epsilon);
        }
      });
  },
  adabelief: (rate: number, [b1, b2] = [0.9, 0.999], epsilon = 1e-16): Loop => {
    const [m, s] = [zeros(), zeros()];
    return (theta, gradient, t) =>
      theta.forEach((_, i) => {
        m[i] = b1 * m[i] + (1 - b1) * gradient[i];
        s[i] = b2 * s[i] + (1 - b2) * (gradient[i] - m[i]) ** 2 + epsilon;
        const denominator = Math.sqrt(s[i]) / Math.sqrt(1 - b2 ** t) + epsilon;
        theta[i] -= ((rate / (1 - b1 ** t)) * m[i]) / denominator;
      });
  },
  rprop: (rate: number, [shrink, grow] = [0.5, 1.2], [least, most] = [1e-6, 50]): Loop => {
    const [before, size] = [zeros(), [rate, rate]];
    return (theta, gradient) =>
      theta.forEach((_, i) => {
        const sign = Math.sign(gradient[i] * before[i]);
        const factor = sign > 0 ? grow : sign < 0 ? shrink : 1;
        size[i] = Math.min(Math.max(size[i] * factor, least), most);
        const used = sign < 0 ? 0 : gradient[i];
        theta[i] -= Math.sign(used) * size[i];
        before[i] = used;
      });
  },
  lion: (rate: number, [b1, b2] = [0.9, 0.99], decay = 0): Loop => {
    const m = zeros();
    return (theta, gradient) =>
      theta.forEach((_, i) => {
        theta[i] *= 1 - rate * decay;
        theta[i] -= rate * Math.sign(b1 * m[i] + (1 - b1) * gradient[i]);
        m[i] = b2 * m[i] + (1 - b2) * gradient[i];
      });
  },
  /** adan.py of sail-sg/Adan; with no_prox=False decay divides. */
  adan: (rate: number, [b1, b2, b3] = [0.98, 0.92, 0.99], epsilon = 1e-8, decay = 0): Loop => {
    const [m, v, n] = [zeros(), zeros(), zeros()];
    let before: number[] | undefined;
    return (theta, gradient, t) => {
      const differences = gradient.map((value, i) => value - (before ?? gradient)[i]);
      theta.forEach((_, i) => {
        m[i] = b1 * m[i] + (1 - b1) * gradient[i];
        v[i] = b2 * v[i] + (1 - b2) * differences[i];
        n[i] = b3 * n[i] + (1 - b3) * (gradient[i] + b2 * differences[i]) ** 2;
        const denominator = Math.sqrt(n[i]) / Math.sqrt(1 - b3 ** t) + epsilon;
        theta[i] -= (rate / (1 - b1 ** t)) * (m[i] / denominator);
        theta[i] -= ((rate * b2) / (1 - b2 ** t)) * (v[i] / denominator);
        theta[i] /= 1 + rate * decay;
      });
      before = [...gradient];
    };
  },
  signSgd: (rate: number): Loop => {
    return (theta, gradient) => theta.forEach((_, i) => (theta[i] -= rate * Math.sign(gradient[i])));
  },
  /** torch's weight_decay before any rule that has no decay of its own. */
  decayed: (decay: number, step: Loop): Loop => {
    return (theta, gradient, t) =>
      step(
        theta,
        gradient.map((value, i) => value + decay * theta[i]),
        t,
      );
  },
  /** torch.nn.utils.clip_grad_norm_ before a step. */
  clippedNorm: (most: number, step: Loop): Loop => {
    return (theta, gradient, t) => {
      const factor = Math.min(1, most / (Math.hypot(...gradient) + 1e-6));
      step(
        theta,
        gradient.map((value) => value * factor),
        t,
      );
    };
  },
  /** torch.nn.utils.clip_grad_value_ before a step. */
  clippedValue: (most: number, step: Loop): Loop => {
    return (theta, gradient, t) =>
      step(
        theta,
        gradient.map((value) => Math.min(Math.max(value, -most), most)),
        t,
      );
  },
};
