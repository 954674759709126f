/** The place after a time that is gone through in equal parts, each by the classical method of fourth order (Kutta 1901). */
export function rungeKutta(
  velocity: (theta: Float64Array) => Float64Array,
  start: Float64Array,
  time: number,
  parts: number,
): Float64Array {
  const h = time / parts;
  let theta = start;
  for (let part = 0; part < parts; part++) {
    const moved = (by: number, along: Float64Array) => theta.map((value, i) => value + by * along[i]);
    const first = velocity(theta);
    const second = velocity(moved(h / 2, first));
    const third = velocity(moved(h / 2, second));
    const fourth = velocity(moved(h, third));
    theta = theta.map((value, i) => value + (h / 6) * (first[i] + 2 * second[i] + 2 * third[i] + fourth[i]));
  }
  return theta;
}
