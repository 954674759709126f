import { find } from '../../core/catalog';
import { readingSettings } from '../../core/csv/reading';
import { datasets } from '../../core/datasets';
import { seedSetting } from '../../core/experiment/parse/shownOn';
import { formulaOf, parseFormula } from '../../core/formula/parse';
import { typeset } from '../../core/formula/typeset';
import type { Setting, Settings, SettingValues } from '../../core/settings';
import { terrains } from '../../core/terrains';
import { terrainFormula, terrainScope } from '../../core/terrains/terrain';
import { reviewTable } from '../../state/browser/draft';
import { useExperiment, useThisMassif } from '../../state/hooks';
import { Button } from '../shell/Button';
import { CatalogPage } from '../shell/CatalogPage';
import { EntryPage } from '../shell/EntryPage';
import { terrainLanguage } from '../../core/experiment/formulaLanguages';
import { changeSeed, changeSetting, chooseData, chooseTerrain } from '../../core/experiment/edit/edit';
import { forkTerrain } from '../../core/experiment/edit/fork';
import { dataWords } from '../words/dataFacts';
import { DataFacts } from './DataFacts';
import { DataFiles } from './DataFiles';
import { Picker } from '../shell/Picker';
import { SettingsForm } from '../form/SettingsForm';
import { DataOrTerrain } from './DataOrTerrain';
import { RegionSettings } from '../plane/RegionSettings';
import { useRangeRemark } from '../plane/useRangeRemark';
import common from '../shell/common.module.css';

/** The catalogs of data and of terrains; one or the other makes the range. */
export function DataDetail() {
  const { edit } = useThisMassif();
  const { data, subject } = useExperiment();
  return (
    <CatalogPage
      catalog={
        <>
          <DataOrTerrain />
          {subject.terrain ? (
            <Picker
              key="terrain"
              noun="a terrain"
              entries={terrains}
              chosen={subject.terrain.id}
              onChoose={(id) => edit((chosen) => chooseTerrain(chosen, id))}
            />
          ) : (
            <Picker
              key="data"
              noun="data"
              entries={datasets}
              chosen={data.id}
              onChoose={(id) => edit((chosen) => chooseData(chosen, id))}
            />
          )}
        </>
      }
    >
      {subject.terrain ? <TerrainPage /> : <DataPage />}
    </CatalogPage>
  );
}

function DataPage() {
  const massif = useThisMassif();
  const { edit } = massif;
  const { data, seed } = useExperiment();
  const dataset = find(datasets, data.id)!;
  return (
    <EntryPage entry={dataset} kind={dataset.licence}>
      {dataset.missing && <DataFiles />}
      {dataset.missing && data.settings.table !== '' && (
        <div className={common.row}>
          <Button onClick={() => void reviewTable(massif)}>{dataWords.review}</Button>
        </div>
      )}
      <DataFacts />
      <SettingsForm
        key={data.id}
        settings={choosable(dataset.offered?.(data.settings) ?? dataset.settings, data.settings)}
        values={data.settings}
        onChange={(name, value, gesture) =>
          edit((chosen) => changeSetting(chosen, 'data', name, value), gesture)
        }
      />
      <SettingsForm
        settings={{ seed: seedSetting }}
        values={{ seed }}
        onChange={(_, value, gesture) => edit((chosen) => changeSeed(chosen, value as number), gesture)}
      />
    </EntryPage>
  );
}

/** The name of a table and long lists are not typed; how a table is read is chosen where its rows are seen. */
function choosable(settings: Settings, { features = '' }: SettingValues): Settings {
  const listed = features === '' ? [] : ['first', 'second'];
  const hidden = [...Object.keys(readingSettings), ...listed];
  const isShort = (setting: Setting) =>
    setting.kind !== 'choice' || Object.keys(setting.options).length <= mostOptions;
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, setting]) => setting.kind !== 'text' && !hidden.includes(name) && isShort(setting),
    ),
  );
}

/** Among more columns one is chosen where they can be looked for. */
const mostOptions = 200;

function TerrainPage() {
  const { edit } = useThisMassif();
  const { subject } = useExperiment();
  const { id, settings } = subject.terrain!;
  const remark = useRangeRemark();
  const terrain = find(terrains, id)!;
  const scope = terrainScope(terrain.typed ? {} : terrain.settings);
  const text = terrainFormula(terrain, settings);
  const isWhole = parseFormula(text, scope).formula !== undefined;
  return (
    <EntryPage
      entry={terrain}
      kind="a surface of x and y"
      formulas={isWhole ? { height: `z = ${typeset(formulaOf(text, scope).result)}` } : undefined}
      onCopy={terrain.typed ? undefined : () => edit(forkTerrain)}
    >
      <SettingsForm
        key={id}
        settings={{ ...terrain.settings, ...terrain.typed?.settings(settings) }}
        values={settings}
        language={terrainLanguage(terrain, settings)}
        remark={remark}
        onChange={(name, value, gesture) =>
          edit((chosen) => changeSetting(chosen, 'terrain', name, value), gesture)
        }
      />
      <RegionSettings />
    </EntryPage>
  );
}
