import { find, idOf, type Catalog, type CatalogEntry, type Named } from '../../catalog';
import { describeProblem, type TypedProblem } from '../../formula/problem';
import type { Setting, Settings, SettingValue, SettingValues } from '../../settings';
import type { Untrusted } from './untrusted';

/** The entry that is named, or the fallback with a notice; a near miss is taken for what it was meant to be. */
export function parseEntry<Entry extends CatalogEntry>(
  source: Untrusted,
  label: string,
  entries: Catalog<Entry>,
  fallback: string,
  titleOf: (entry: Entry) => string = ({ title }) => title,
): { id: string; entry: Entry } {
  const id = parseId(source.at('id'), label, entries, fallback, (known) => titleOf(entries[known]));
  return { id, entry: find(entries, id)! };
}

/** The id of an entry that is named by it or by a former one, or the fallback with a notice. */
export function parseId<Id extends string>(
  source: Untrusted,
  label: string,
  entries: Catalog<Named, Id>,
  fallback: NoInfer<Id>,
  titleOf?: (id: Id) => string,
): Id {
  const ids = Object.keys(entries) as Id[];
  return presentId(source, entries).oneOf(label, fallback, ids, titleOf);
}

/** The id that is written, which is the present one where it is an alias. */
export function presentId(source: Untrusted, entries: Catalog<Named>): Untrusted {
  return source.renamed((name) => idOf(entries, name));
}

/** Every setting of an entry: what is written, clamped to its range, or the default. */
export function parseSettings(
  source: Untrusted,
  settings: Settings,
  usual: SettingValues = {},
): SettingValues {
  source.refuseOtherKeys(Object.keys(settings));
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [
      name,
      parseSetting(source.at(name), setting, usual[name] ?? setting.default),
    ]),
  );
}

/** Settings of an entry whose text declares more settings; a text with a mistake is replaced by the usual one. */
export function parseTypedSettings(
  source: Untrusted,
  entry: CatalogEntry,
  typed: {
    settings: (values: SettingValues) => Settings;
    problem: (values: SettingValues) => TypedProblem | undefined;
    /** The texts to begin with, by what was chosen among the other settings. */
    usual?: (chosen: SettingValues) => SettingValues;
  },
): SettingValues {
  const { settings } = entry;
  const parsed = (kinds: (kind: Setting['kind']) => boolean, usual: SettingValues = {}): SettingValues =>
    Object.fromEntries(
      Object.entries(settings)
        .filter(([, { kind }]) => kinds(kind))
        .map(([name, setting]) => [
          name,
          parseSetting(source.at(name), setting, usual[name] ?? setting.default),
        ]),
    );
  const chosen = parsed((kind) => kind !== 'text', typed.usual?.({}));
  const usual = typed.usual?.(chosen);
  const written = { ...chosen, ...parsed((kind) => kind === 'text', usual) };
  let own: SettingValues = Object.fromEntries(Object.keys(settings).map((name) => [name, written[name]]));
  // One text may lean on another: the usual one in the place of the first can make the second wrong.
  for (const name of Object.keys(settings)) {
    const wrong = typed.problem(own);
    if (wrong?.setting !== name) continue;
    const { problem } = wrong;
    source.at(name).notice(`${describeProblem(problem)} The usual formula is used.`, problem.suggestion);
    own = { ...own, [name]: usual?.[name] ?? settings[name].default };
  }
  const declared = typed.settings(own);
  source.refuseOtherKeys([...Object.keys(settings), ...Object.keys(declared)]);
  const more = Object.entries(declared).map(([name, setting]) => {
    return [name, parseSetting(source.at(name), setting, setting.default)] as const;
  });
  return { ...own, ...Object.fromEntries(more) };
}

function parseSetting(source: Untrusted, setting: Setting, fallback: SettingValue): SettingValue {
  switch (setting.kind) {
    case 'number':
      return source.number(setting.label, fallback as number, setting);
    case 'choice':
      return source.oneOf(setting.label, fallback as string, Object.keys(setting.options), (option) => {
        return setting.options[option];
      });
    case 'toggle':
      return source.toggle(setting.label, fallback as boolean);
    case 'text':
      return source.text(setting.label, fallback as string);
  }
}
