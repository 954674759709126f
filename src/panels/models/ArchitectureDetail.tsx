import { find } from '../../core/catalog';
import { samplesFor } from '../../core/experiment/subject';
import { models } from '../../core/models';
import { useExperiment, useThisMassif } from '../../state/hooks';
import { CatalogPage } from '../shell/CatalogPage';
import { EntryPage } from '../shell/EntryPage';
import { Picker } from '../shell/Picker';
import { PlaneSettings } from '../plane/PlaneSettings';
import { RegionSettings } from '../plane/RegionSettings';
import { SettingsForm } from '../form/SettingsForm';
import { unfitModel } from '../../core/models/unfitModel';
import { changeSetting, chooseModel } from '../../core/experiment/edit/edit';
import { NoModel } from './NoModel';

/** The catalog of architectures; those that these data do not allow say why. */
export function ArchitectureDetail() {
  const { edit } = useThisMassif();
  const { data, subject, seed } = useExperiment();
  if (!subject.model) return <NoModel />;
  const samples = samplesFor(data, seed);
  const { id, settings } = subject.model;
  const model = find(models, id)!;
  return (
    <CatalogPage
      catalog={
        <Picker
          noun="an architecture"
          entries={models}
          chosen={id}
          onChoose={(id) => edit((chosen) => chooseModel(chosen, id))}
          unfit={(entry) => unfitModel(entry, samples)}
        />
      }
    >
      <EntryPage entry={model}>
        <SettingsForm
          key={id}
          settings={model.settings}
          values={settings}
          onChange={(name, value, gesture) =>
            edit((chosen) => changeSetting(chosen, 'model', name, value), gesture)
          }
        />
        <PlaneSettings />
        <RegionSettings />
      </EntryPage>
    </CatalogPage>
  );
}
