import { catalog } from '../catalog';
import { ackley } from './ackley';
import { beale } from './beale';
import { bentSaddle } from './bentSaddle';
import { booth } from './booth';
import { branin } from './branin';
import { easom } from './easom';
import { eggholder } from './eggholder';
import { formula } from './formula';
import { goldsteinPrice } from './goldsteinPrice';
import { griewank } from './griewank';
import { himmelblau } from './himmelblau';
import { levi13 } from './levi13';
import { matyas } from './matyas';
import { mcCormick } from './mcCormick';
import { monkeySaddle } from './monkeySaddle';
import { rastrigin } from './rastrigin';
import { ravine } from './ravine';
import { rosenbrock } from './rosenbrock';
import { saddle } from './saddle';
import { sixHumpCamel } from './sixHumpCamel';
import { styblinskiTang } from './styblinskiTang';
import { threeHumpCamel } from './threeHumpCamel';

/** Every terrain by id, in the order of the menu. */
export const terrains = catalog({
  rosenbrock,
  himmelblau,
  beale,
  booth,
  matyas,
  rastrigin,
  ackley,
  styblinskiTang,
  sixHumpCamel,
  threeHumpCamel,
  goldsteinPrice,
  easom,
  mcCormick,
  levi13,
  branin,
  eggholder,
  griewank,
  ravine,
  saddle,
  monkeySaddle,
  bentSaddle,
  formula,
});
