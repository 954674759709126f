/** What rounding lost in the sum: a + b = sum + error exactly (Knuth's two-sum). */
export function sumError(a: number, b: number, sum: number): number {
  const virtual = sum - a;
  return a - (sum - virtual) + (b - virtual);
}

/**
 * What rounding lost in the product: a * b = product + error exactly (Dekker, with Veltkamp's split in halves of
 * 26 bits). Holds while nothing over- or underflows: sizes between about 2^-480 and 2^480.
 */
export function productError(a: number, b: number, product: number): number {
  const splitter = 134217729; // 2^27 + 1
  const wideA = splitter * a;
  const highA = wideA - (wideA - a);
  const lowA = a - highA;
  const wideB = splitter * b;
  const highB = wideB - (wideB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}
