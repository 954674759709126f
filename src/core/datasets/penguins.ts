import { choice } from '../settings';
import { defineDataset, type Column, type Table } from './dataset';
import { penguinRows } from './penguins.data';
import { scaleTargetSetting, scalingSetting } from './scaling';

type Species = keyof typeof penguinRows;
type Bird = readonly number[];

const measures = {
  beakLength: { name: 'beak length', unit: 'mm' },
  beakDepth: { name: 'beak depth', unit: 'mm' },
  flipperLength: { name: 'flipper length', unit: 'mm' },
  bodyMass: { name: 'body mass', unit: 'g' },
};
type Measure = keyof typeof measures;
const measureIds = Object.keys(measures) as Measure[];

const pairs: Record<string, readonly Species[]> = {
  adelieGentoo: ['Adelie', 'Gentoo'],
  adelieChinstrap: ['Adelie', 'Chinstrap'],
  chinstrapGentoo: ['Chinstrap', 'Gentoo'],
};
/** Those that tell the species apart, though not all three quite: their best fit is finite. */
const usualFeatures: Readonly<Record<string, readonly Measure[]>> = {
  species2: ['beakDepth', 'flipperLength'],
  species3: ['beakLength', 'flipperLength'],
  mass: ['flipperLength'],
};
const allSpecies: readonly Species[] = ['Adelie', 'Chinstrap', 'Gentoo'];

/** Real birds measured on the islands of the Palmer Archipelago, Antarctica. */
export const penguins = defineDataset({
  title: 'Palmer penguins',
  about: '342 real penguins of three species, with beak, flipper and body mass measured.',
  source:
    'Gorman, Williams & Fraser 2014, PLoS ONE 9(3) e90081; Horst, Hill & Gorman 2020, palmerpenguins; rows from vega-datasets 3.2.1',
  licence: 'CC0 1.0',
  settings: {
    target: choice('to predict', 'species2', {
      species2: 'species, two',
      species3: 'species, three',
      mass: 'body mass',
    }),
    pair: choice(
      'which two species',
      'adelieGentoo',
      {
        adelieGentoo: 'Adelie and Gentoo',
        adelieChinstrap: 'Adelie and Chinstrap',
        chinstrapGentoo: 'Chinstrap and Gentoo',
      },
      'Only when two species are to be told apart.',
    ),
    features: choice(
      'features',
      'usual',
      featureOptions(),
      'Usual: flipper length, with beak depth for two species and beak length for three. Body mass never predicts itself.',
    ),
    scaling: scalingSetting('standardised'),
    scaleTarget: scaleTargetSetting(),
  },
  table(settings): Table {
    const chosen = settings.target === 'species2' ? pairs[settings.pair as string] : allSpecies;
    const birds = chosen.flatMap((species) => birdsOf(species));
    const isMass = settings.target === 'mass';
    const column = (id: Measure): Column => ({
      ...measures[id],
      values: Float64Array.from(birds, (bird) => bird[measureIds.indexOf(id)]),
    });
    const classOf = chosen.flatMap((species, index) => birdsOf(species).map(() => index));
    return {
      task: isMass ? 'regression' : settings.target === 'species2' ? 'binary' : 'multiclass',
      features: featuresOf(settings.features as string, settings.target as string).map(column),
      target: isMass ? column('bodyMass') : { name: 'species', unit: '', values: Float64Array.from(classOf) },
      classes: isMass ? [] : chosen,
    };
  },
});

function featureOptions(): Record<string, string> {
  const name = (id: Measure) => measures[id].name;
  const twos = measureIds.flatMap((first, i) =>
    measureIds.slice(i + 1).map((second) => [`${first}-${second}`, `${name(first)} and ${name(second)}`]),
  );
  return {
    usual: 'usual',
    ...Object.fromEntries(twos),
    ...Object.fromEntries(measureIds.map((id) => [id, `${name(id)} only`])),
    all: 'all four measures',
  };
}

function featuresOf(id: string, target: string): readonly Measure[] {
  const isMass = target === 'mass';
  if (id === 'usual') return usualFeatures[target];
  const asked = id === 'all' ? measureIds : (id.split('-') as Measure[]);
  const allowed = asked.filter((measure) => !isMass || measure !== 'bodyMass');
  return allowed.length > 0 ? allowed : usualFeatures[target];
}

function birdsOf(species: Species): Bird[] {
  const lines = penguinRows[species].trim().split('\n');
  return lines.map((line) => line.split(' ').map(Number));
}
