import { expect, test } from 'vitest';
import { optimizers } from '../../../src/core/optimizers';
import { frameworkDifferences } from '../../../src/core/walk/frameworks';
import { optimizerNotes } from '../../../src/core/analysis/optimizerNotes';
import { frameworkTrails } from '../../../src/core/walk/frameworkTrails';

/*
 * Positions after 1, 3 and 12 steps on the bowl from (-0.92, 0.5) as Optax 0.2.8 and Keras 3.15.1 (on JAX 0.10.2) have walked
 * them in 64 bits, with their own defaults but the rate: 0.05, of RMSprop 0.005, of Adadelta 1, and of momentum 0.02, halved
 * every 6 steps.
 */
const walked: Readonly<Record<string, readonly (readonly [a: number, b: number])[]>> = {
  'adagrad Optax and Keras': [[-0.8727153212367049, 0.4501555215268738], [-0.8123081185255484, 0.39046110383264737], [-0.6629516911061824, 0.25522641882117547]],
  'rmsprop Optax': [[-0.9041886126331956, 0.4841886117485687], [-0.8833348392389605, 0.4635265489714551], [-0.8232201118009815, 0.40485594326736873]],
  'rmsprop Keras': [[-0.9041886210395258, 0.484188612193264], [-0.8833348527085068, 0.46352654968227686], [-0.8232201317970782, 0.4048559443236039]],
  'adadelta Keras': [[-0.9185857881084812, 0.49858578652601526], [-0.9157127581189709, 0.4957157951040649], [-0.9025306564413098, 0.4826245675051565]],
  'adam Keras': [[-0.8700001718623256, 0.4500000395284395], [-0.7703466793817225, 0.3507932286286534], [-0.34467860007068435, -0.029468764379020546]],
  'amsgrad Optax': [[-0.8700000005434783, 0.45000000012499997], [-0.774309434866199, 0.35788502655450083], [-0.4171454945524977, 0.06797818136941915]],
  'amsgrad Keras': [[-0.8700001718623256, 0.4500000395284395], [-0.7703466793817225, 0.3507932286286534], [-0.34467860007068435, -0.029452851336862713]],
  'adamw Optax': [[-0.8699954005434782, 0.449997500125], [-0.7703332708845985, 0.35078644098723427], [-0.34464147749368507, -0.029478594886180834]],
  'adamw Keras': [[-0.8698161718623256, 0.4499000395284395], [-0.7698263597711573, 0.3505254825686202], [-0.343234629205338, -0.029853874394165775]],
  'adamax Keras': [[-0.8700000054347821, 0.45000000124999995], [-0.7741674241943208, 0.3577497393885064], [-0.4147972299678677, 0.06628556217929679]],
  'nadam Optax': [[-0.8463157902745996, 0.42631578965789474], [-0.7373934859623129, 0.3203056401627102], [-0.32277779532529277, -0.026571132496265006]],
  'nadam Keras': [[-0.8668606156105816, 0.4468606111630462], [-0.7950666252717723, 0.37733713778435496], [-0.48808372720952703, 0.11067213946550931]],
  'momentum Keras': [[-0.9016000000000001, 0.42], [-0.8185350400000001, 0.110592], [-0.20618049158408966, -0.21037302878094472]],
  'nesterov Keras': [[-0.88504, 0.348], [-0.7769660617599999, 0.020055167999999957], [-0.18667271557289572, -0.088895083088142]],
}; // prettier-ignore

/** Where the frameworks are said to agree with PyTorch, what Optax walks is what our entry walks. */
const agreeing: typeof walked = {
  adam: [[-0.8700000005434783, 0.45000000012499997], [-0.7703462815428026, 0.35079313608341894], [-0.34467762582214967, -0.02946894665878535]],
  adamax: [[-0.8700000005434783, 0.45000000012499997], [-0.7741674103321882, 0.3577497363600448], [-0.41479718917198233, 0.06628555567342588]],
  adadelta: [[-0.9168377410204179, 0.49683772332804294], [-0.9103105347831826, 0.490325672451854], [-0.8797459399277784, 0.46023247776898457]],
  momentum: [[-0.9016000000000001, 0.42], [-0.8185350400000001, 0.11059199999999997], [-0.3568845669947563, -0.09298021465538621]],
  nesterov: [[-0.88504, 0.348], [-0.77696606176, 0.020055167999999984], [-0.31354097439977824, -0.0313450796917072]],
}; // prettier-ignore

function expectWalked(points: Float64Array, expected: (typeof walked)[string], name: string) {
  [1, 3, 12].forEach((step, k) => {
    expect(points[2 * step], `${name}, step ${step}`).toBeCloseTo(expected[k][0], 11);
    expect(points[2 * step + 1], `${name}, step ${step}`).toBeCloseTo(expected[k][1], 11);
  });
}

test('the variants walk as Optax and Keras have walked', () => {
  const names = Object.keys(frameworkDifferences).flatMap((id) =>
    frameworkTrails(id)
      .slice(1)
      .map(({ of, trail }) => {
        const name = `${id} ${of}`;
        expectWalked(trail.points, walked[name], name);
        return name;
      }),
  );
  expect(names.sort()).toEqual(Object.keys(walked).sort());
});

test('PyTorch and Optax agree where they are said to', () => {
  for (const [id, expected] of Object.entries(agreeing)) {
    expectWalked(frameworkTrails(id)[0].trail.points, expected, id);
  }
});

test('they are as far apart as their positions are', () => {
  const [torch, optax] = frameworkTrails('adagrad');
  expect(torch.apart.every((distance) => distance === 0)).toBe(true);
  expect(optax.apart[1]).toBeCloseTo(Math.hypot(-0.87 + 0.8727153212, 0.45 - 0.4501555215), 8);
});

test('every optimizer but the typed one has its history, and methods say what they remember', () => {
  const { formula: _, ...others } = optimizers;
  expect(Object.keys(optimizerNotes).sort()).toEqual(Object.keys(others).sort());
  for (const [id, { rule }] of Object.entries(others)) {
    expect(optimizerNotes[id].memory === undefined, id).toBe(rule !== undefined);
  }
});
