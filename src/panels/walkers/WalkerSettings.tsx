import { find } from '../../core/catalog';
import { rateOf } from '../../core/experiment/experiment';
import { walkerNames } from '../../core/experiment/walkerNames';
import { optimizers } from '../../core/optimizers';
import { useExperiment, useMassif, useThisMassif } from '../../state/hooks';
import { ruleLanguage } from '../../core/experiment/formulaLanguages';
import { Formulas } from '../shell/Formulas';
import { Marker } from './Marker';
import { OwnBatch } from './OwnBatch';
import { ScheduleSettings } from './ScheduleSettings';
import { ruleLatex } from '../../core/analysis/ruleLatex';
import { stateWords } from '../../core/analysis/ruleState';
import { parseRule } from '../../core/optimizers/rule';
import { SettingsForm } from '../form/SettingsForm';
import { usualSettings } from '../../core/experiment/usualSettings';
import { changeSetting, removeWalker } from '../../core/experiment/edit/edit';
import { forkRule } from '../../core/experiment/edit/fork';
import { walkerSlot } from '../../signs/walkerSlot';
import { Button } from '../shell/Button';
import common from '../shell/common.module.css';

/** All settings of one walker. */
export function WalkerSettings({ index }: { index: number }) {
  const { edit } = useThisMassif();
  const experiment = useExperiment();
  const chosen = useMassif(({ history }) => history.present);
  const { optimizer, schedule, slot } = experiment.walkers[index];
  const rate = rateOf(optimizer);
  const entry = find(optimizers, optimizer.id)!;
  const name = walkerNames(experiment.walkers)[index];
  const text = optimizer.settings.text as string;
  const typedLatex = entry.typed && ruleLatex(text, {});
  const typedRule = entry.typed && parseRule(text, {}).formula;
  return (
    <section className={common.block} aria-label={`Walker ${name}`}>
      <div className={common.row}>
        <Marker slot={slot} />
        <h3 className={common.heading}>{name}</h3>
        {entry.rule !== undefined && (
          <Button look="quiet" isApart onClick={() => edit((chosen) => forkRule(chosen, index))}>
            Edit a copy
          </Button>
        )}
        <Button
          look="quiet"
          isApart={entry.rule === undefined}
          onClick={() => edit((chosen) => removeWalker(chosen, index))}
        >
          Remove
        </Button>
      </div>
      {typedLatex && <Formulas latex={typedLatex} />}
      {typedRule && <p className={common.help}>State, found in the rule: {stateWords(typedRule)}</p>}
      <SettingsForm
        settings={{
          ...usualSettings(chosen, optimizer.id, entry.settings),
          ...entry.typed?.settings(optimizer.settings),
        }}
        values={optimizer.settings}
        color={walkerSlot(slot).color}
        language={ruleLanguage}
        onChange={(name, value, gesture) =>
          edit(
            (chosen) => changeSetting(chosen, { walker: index }, name, value),
            gesture && `walker ${index} ${gesture}`,
          )
        }
      />
      <OwnBatch index={index} color={walkerSlot(slot).color} />
      {rate !== undefined && (
        <ScheduleSettings
          owner={{ walker: index }}
          schedule={schedule}
          rate={rate}
          steps={experiment.steps}
          color={walkerSlot(slot).color}
        />
      )}
    </section>
  );
}
