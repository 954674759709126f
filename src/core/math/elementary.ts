/** Elementary functions in double precision whose results are the same bits in every JavaScript engine. */
export { cosh, exp, expm1, logcosh, sigmoid, sinh, softplus, tanh } from './exponential';
export { log, log10, log1p, log2 } from './logarithm';
export { hypot, pow } from './power';
export { atan, cos, sin, tan } from './trigonometry';
