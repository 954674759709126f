import type { Local } from '../wasm/encode';
import type { Vectors } from '../wasm/vectors';

/** The errors of one grid point on their way to one number, or two for a confusion matrix. */
export interface ReductionCode {
  /** Before the first block. */
  begin(): void;
  /** Takes errors; samples that are not there have a mask of zeros. */
  take(errors: Vectors, masks: Vectors, targets: Vectors): void;
  /** Takes e of log(1 + e), where errors are sums of such logarithms. */
  takeRest?(rest: Vectors, masks: Vectors): void;
  /** After each block. */
  flush(): void;
  /** Writes the results as f64, one after the other. */
  store(address: Local): void;
}
