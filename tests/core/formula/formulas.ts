import { compile, type Input } from '../../../src/core/formula/evaluate';
import { derive } from '../../../src/core/formula/derive';
import type { Node } from '../../../src/core/formula/graph';
import { formulaOf, parseFormula, type Formula, type Scope } from '../../../src/core/formula/parse';
import { losses } from '../../../src/core/losses';
import { transformScope } from '../../../src/core/losses/loss';
import { lossScope } from '../../../src/core/losses/lossScope';
import { activations } from '../../../src/core/models/layers';
import { optimizers } from '../../../src/core/optimizers';
import { parseRule } from '../../../src/core/optimizers/rule';
import { schedules } from '../../../src/core/schedules';
import { scheduleScope } from '../../../src/core/schedules/schedule';
import type { Settings } from '../../../src/core/settings';
import { terrains } from '../../../src/core/terrains';
import { terrainScope } from '../../../src/core/terrains/terrain';

const xy: Scope = { variables: { x: 'sample', y: 'sample' } };
export const row: Scope = { variables: { v: 'row', u: 'row', k: 'sample' } };

/** A formula of x and y. */
export const inXy = (text: string): Formula => formulaOf(text, xy);

/** What is wrong with a formula of x and y. */
export const problemOf = (text: string, scope = xy) => parseFormula(text, scope).problem;

/** The values of an expression; rows are given and answered output by output of one sample. */
export function valuesOf(node: Node, inputs: Readonly<Record<string, Input>>, outputs = 1): number[] {
  return [...compile([node]).run(inputs, 1, outputs)[0]];
}

/** The value of a formula of x and y. */
export const valueAt = (text: string, x = 0, y = 0): number => valuesOf(inXy(text).result, { x, y })[0];

/** The derivative of a formula by x, as an expression. */
export function slopeNode({ graph, result }: Formula, name = 'x'): Node {
  return derive(graph, result, [graph.variable(name, 'sample')])[0];
}

/** The derivative of a formula by x at a point. */
export const slopeOf = (text: string, x = 0, y = 0): number => valuesOf(slopeNode(inXy(text)), { x, y })[0];

const numeric = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([, { kind }]) => kind === 'number'));

/** Every formula of every catalog, parsed as the product parses it. */
export const builtIns: readonly [name: string, formula: Formula][] = [
  ...Object.entries(losses).flatMap(
    ([id, { elementLoss, reads, transform: after, reduction, settings }]): [string, Formula][] => [
      [`losses.${id}.each`, formulaOf(elementLoss, lossScope(reads, numeric(settings)))],
      ...(after === undefined
        ? []
        : [
            [`losses.${id}.after`, formulaOf(after, transformScope(reduction, numeric(settings)))] as [
              string,
              Formula,
            ],
          ]),
    ],
  ),
  ...Object.entries(terrains).map(([id, { formula, settings }]): [string, Formula] => [
    `terrains.${id}`,
    formulaOf(formula, terrainScope(numeric(settings))),
  ]),
  ...Object.entries(optimizers).flatMap(([id, { rule, settings }]): [string, Formula][] =>
    rule === undefined ? [] : [[`optimizers.${id}`, parseRule(rule, settings).formula!]],
  ),
  ...Object.entries(schedules).map(([id, { formula, settings }]): [string, Formula] => [
    `schedules.${id}`,
    formulaOf(formula, scheduleScope(settings)),
  ]),
  ...Object.entries(activations).map(([id, text]): [string, Formula] => [
    `activations.${id}`,
    formulaOf(text, { variables: { x: 'sample' } }),
  ]),
];

/** The variables that a formula reads, with their derivatives of the result. */
export function slopesOf({ graph, scope, result }: Formula): Node[] {
  return derive(
    graph,
    result,
    Object.entries(scope.variables).map(([name, shape]) => graph.variable(name, shape)),
  );
}
