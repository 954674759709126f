import { useMemo } from 'react';
import { find } from '../../core/catalog';
import { penaltySettings } from '../../core/experiment/axis';
import { experimentLimits, type LossChoice } from '../../core/experiment/experiment';
import { problemOf } from '../../core/experiment/subject';
import { losses } from '../../core/losses';
import { lossFor, lossFormula, type Score } from '../../core/losses/loss';
import type { LossFacts } from '../../core/analysis/lossFacts';
import { defaultsOf } from '../../core/settings';
import { useAnswer, useExperiment, useThisMassif } from '../../state/hooks';
import { lossFacts } from '../../state/queries/lossFacts';
import { LossChart } from './LossChart';
import type { DrawnLoss } from './lossLines';
import { CatalogPage } from '../shell/CatalogPage';
import { EntryPage } from '../shell/EntryPage';
import { lossLanguage } from '../../core/experiment/formulaLanguages';
import { changeSetting } from '../../core/experiment/edit/edit';
import { forkLoss } from '../../core/experiment/edit/fork';
import { chooseOnlyLoss, toggleLoss } from '../../core/experiment/edit/editLosses';
import { LossCurve } from './LossCurve';
import { LossNotes } from './LossNotes';
import { unfitLoss } from './unfitLoss';
import { Picker } from '../shell/Picker';
import { NoModel } from '../models/NoModel';
import { SettingsForm } from '../form/SettingsForm';
import { useRangeRemark } from '../plane/useRangeRemark';
import common from '../shell/common.module.css';

const fullList = 'Six is the limit. Clear one to choose another.';
const kinds = {
  value: 'from a value',
  values: 'from all values of a sample',
  gaussian: 'from mean and deviation',
  logit: 'binary, from the logit',
  logits: 'from all logits',
} as const;

/** Until a worker has answered. */
const unknown: LossFacts = { isTooLong: false };

/** The catalog of losses; those that do not score what the architecture answers say why. */
export function LossDetail() {
  const { edit } = useThisMassif();
  const { data, subject, seed, losses: chosen } = useExperiment();
  const { network } = problemOf(subject, data, seed);
  if (!network || !chosen[0]) return <NoModel />;
  return (
    <CatalogPage
      catalog={
        <Picker
          noun="a loss"
          entries={losses}
          chosen={chosen[0].id}
          onChoose={(id) => edit((chosen) => chooseOnlyLoss(chosen, id))}
          many={{
            ticked: chosen.map(({ id }) => id),
            onTick: (id) => edit((chosen) => toggleLoss(chosen, id)),
            full: chosen.length >= experimentLimits.losses ? fullList : undefined,
          }}
          unfit={(entry) => unfitLoss(entry, network)}
          picture={(entry) => <LossCurve loss={entry} />}
        />
      }
    >
      <LossPage />
    </CatalogPage>
  );
}

function LossPage() {
  const { edit } = useThisMassif();
  const { losses: chosen, subject, data, seed } = useExperiment();
  const [{ id, settings, penalty }] = chosen;
  const { score } = problemOf(subject, data, seed).network!;
  const loss = useMemo(() => lossFor(find(losses, id)!, settings, score)!, [id, settings, score]);
  const main = useMemo(() => ({ id, loss, settings }), [id, loss, settings]);
  const facts = useAnswer(lossFacts);
  const { latex, nature, isTooLong } = facts?.id === id && facts.score === score ? facts : unknown;
  const { reads } = lossFormula(loss, settings);
  const others = useMemo(() => relatives(id, score, chosen), [id, score, chosen]);
  const compared = useMemo(() => chosen.map((choice) => choice.id), [chosen]);
  const remark = useRangeRemark();
  const form = (
    <SettingsForm
      key={id}
      settings={{ ...loss.settings, ...loss.typed?.settings(settings) }}
      values={settings}
      language={lossLanguage(loss, settings)}
      remark={remark}
      onChange={(name, value, gesture) =>
        edit((chosen) => changeSetting(chosen, { loss: 0 }, name, value), gesture)
      }
    />
  );
  // What is typed comes first: nobody shall look for it below its curve.
  return (
    <EntryPage
      entry={loss}
      kind={kinds[reads]}
      formulas={latex && { loss: latex.loss, derivative: latex.derivative }}
      onCopy={loss.typed ? undefined : () => edit((chosen) => forkLoss(chosen, 0))}
    >
      {loss.typed && form}
      {(nature ?? !loss.typed) && (
        <LossChart
          key={reads}
          main={main}
          others={others}
          compared={compared}
          concaveRanges={nature?.concaveRanges ?? []}
        />
      )}
      {!loss.typed && form}
      <section className={common.block} aria-label="Penalty">
        <h3 className={common.heading}>Penalty on parameters</h3>
        <SettingsForm
          key={id}
          settings={penaltySettings}
          values={{ ...penalty }}
          onChange={(name, value, gesture) =>
            edit(
              (chosen) => changeSetting(chosen, { penalty: 0 }, name, value),
              gesture && `penalty ${gesture}`,
            )
          }
        />
      </section>
      {isTooLong && (
        <p className={common.block}>
          The derivatives of this formula are too long to be shown and measured here: what is said of other
          losses is not known of it.
        </p>
      )}
      {nature && <LossNotes loss={loss} nature={nature} />}
    </EntryPage>
  );
}

/** The other losses that score the same answers, with the settings that they have where they are compared. */
function relatives(id: string, score: Score, chosen: readonly LossChoice[]): DrawnLoss[] {
  return Object.entries(losses).flatMap(([other, entry]): DrawnLoss[] => {
    const compared = chosen.find((choice) => choice.id === other);
    const settings = compared?.settings ?? defaultsOf(entry.settings);
    const loss = lossFor(entry, settings, score);
    const isRelative = other !== id && loss && (compared || loss.reduction !== 'confusion');
    return isRelative ? [{ id: other, loss, settings }] : [];
  });
}
