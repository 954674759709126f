import { datasets } from '../../datasets';
import type { Dataset } from '../../datasets/dataset';
import { parseFormula } from '../../formula/parse';
import { inText } from '../../formula/problem';
import { inSentence } from '../../inSentence';
import { models } from '../../models';
import { defaultsOf, type SettingValues } from '../../settings';
import { terrains } from '../../terrains';
import { terrainFormula, terrainScope } from '../../terrains/terrain';
import type { Choice, DataChoice, Subject } from '../experiment';
import { parseEdits } from './parseEdits';
import { parseEntry, parseSettings, parseTypedSettings } from './parseSettings';
import { samplesFor, unedited } from '../subject';
import type { Untrusted } from './untrusted';

/** The data set with its settings, and what was changed about its rows. */
export function parseData(source: Untrusted, seed: number): DataChoice {
  source.refuseOtherKeys(['id', 'settings', 'edits']);
  const { id, entry } = parseEntry(source, 'Data', datasets, 'penguins');
  const settings = source.at('settings');
  const offered = entry.offered?.(parseSettings(settings.silent(), entry.settings)) ?? entry.settings;
  const reason = entry.missing?.(parseSettings(settings.silent(), offered));
  if (reason !== undefined) settings.notice(reason);
  // What rows that are not here cannot offer is no mistake.
  const written = parseSettings(reason === undefined ? settings : settings.silent(), offered);
  const data = { id, settings: reason === undefined ? written : withoutChoices(entry, written) };
  // Edits of rows that are not here say nothing of those that stand in.
  if (awaitedRows(source) !== undefined) return data;
  const edits = parseEdits(source.at('edits'), samplesFor(data, seed).table);
  return edits ? { ...data, edits } : data;
}

/** The name of rows that data ask for and that are not here. */
export function awaitedRows(data: Untrusted): string | undefined {
  const { entry } = parseEntry(data.silent(), 'Data', datasets, 'penguins');
  return entry.awaited?.(parseSettings(data.at('settings').silent(), entry.settings));
}

/** Settings that suit the same rows where they are here, else those of rows that always are. */
function withoutChoices({ settings, usual, missing }: Dataset, written: SettingValues): SettingValues {
  const suited = usual?.(written);
  return suited && missing?.(suited) === undefined ? suited : defaultsOf(settings);
}

/** The problem that is chosen: a terrain, or an architecture that these data allow. */
export function parseSubject(source: Untrusted, data: DataChoice, seed: number): Subject {
  source.refuseOtherKeys(['model', 'terrain']);
  if (!source.at('terrain').isAbsent) {
    if (!source.at('model').isAbsent)
      source.at('model').notice('A terrain has no architecture: it was left out.');
    return { terrain: parseTerrain(source.at('terrain')) };
  }
  return { model: parseModel(source.at('model'), data, seed) };
}

function parseTerrain(source: Untrusted): Choice {
  source.refuseOtherKeys(['id', 'settings']);
  const { id, entry } = parseEntry(source, 'Terrain', terrains, Object.keys(terrains)[0]);
  const { typed } = entry;
  if (!typed) return { id, settings: parseSettings(source.at('settings'), entry.settings) };
  const settings = parseTypedSettings(source.at('settings'), entry, {
    settings: typed.settings,
    problem: (values) => inText(parseFormula(terrainFormula(entry, values), terrainScope({})).problem),
  });
  return { id, settings };
}

function parseModel(source: Untrusted, data: DataChoice, seed: number): Choice {
  source.refuseOtherKeys(['id', 'settings']);
  const samples = samplesFor(unedited(data), seed);
  const fitting = fittingModels(samples);
  const { id, entry } = parseEntry(source, 'Architecture', models, fitting[0].id, inSentence);
  const usual = fitting.find((choice) => choice.id === id)?.settings;
  const settings = parseSettings(source.at('settings'), entry.settings, usual);
  const reason = entry.unfit(settings, samples);
  if (reason === undefined) return { id, settings };
  const used = fitting.find((choice) => choice.id === id) ?? fitting[0];
  source.notice(`${reason} ${models[used.id as keyof typeof models].title} is used.`, used.id);
  return used;
}

/** Every model that these samples allow, each with the first of its choices that fits. */
function fittingModels(samples: ReturnType<typeof samplesFor>): Choice[] {
  return Object.entries(models).flatMap(([id, model]) => {
    const usual = defaultsOf(model.settings);
    const variants: SettingValues[] = [usual];
    for (const [name, setting] of Object.entries(model.settings)) {
      if (setting.kind !== 'choice') continue;
      for (const option of Object.keys(setting.options)) variants.push({ ...usual, [name]: option });
    }
    const settings = variants.find((variant) => model.unfit(variant, samples) === undefined);
    return settings ? [{ id, settings }] : [];
  });
}
