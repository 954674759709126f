import { useMemo } from 'react';
import { find } from '../../core/catalog';
import { experimentLimits } from '../../core/experiment/experiment';
import { groundOf } from '../../core/experiment/subject';
import { losses } from '../../core/losses';
import { actions } from '../../state/actions';
import { useExperiment } from '../../state/store';
import { MarginChart } from '../charts/MarginChart';
import { EntryPage } from '../EntryPage';
import { checkLoss } from '../formulaChecks';
import { LossCurve } from '../LossCurve';
import { lossLatex } from '../lossLatex';
import { Picker } from '../Picker';
import { NoModel } from '../sections/NoModel';
import { SettingsForm } from '../SettingsForm';
import { unfitLoss } from '../unfit';
import { useRangeRemark } from '../useRangeRemark';

const fullList = 'Six is the limit. Clear one to choose another.';
const kinds = { value: 'from a value', logit: 'binary, from the logit', logits: 'from all logits' } as const;

/** The catalog of losses; those that do not score what the architecture answers say why. */
export function LossDetail() {
  const { data, subject, seed, losses: chosen } = useExperiment();
  const { network } = groundOf(subject, data, seed);
  if (!network || !chosen[0]) return <NoModel />;
  return (
    <>
      <div className="detail-list">
        <Picker
          noun="a loss"
          entries={losses}
          chosen={chosen[0].id}
          onChoose={actions.chooseOnlyLoss}
          many={{
            ticked: chosen.map(({ id }) => id),
            onTick: actions.toggleLoss,
            full: chosen.length >= experimentLimits.losses ? fullList : undefined,
          }}
          unfit={(entry) => unfitLoss(entry, network.score)}
          picture={(entry) => <LossCurve loss={entry} />}
        />
      </div>
      <div className="detail-page">
        <LossPage />
      </div>
    </>
  );
}

function LossPage() {
  const [{ id, settings }] = useExperiment().losses;
  const loss = find(losses, id)!;
  const latex = useMemo(() => lossLatex(loss, settings), [loss, settings]);
  const remark = useRangeRemark();
  const { reads } = loss.typed ? loss.typed.formula(settings) : loss;
  return (
    <EntryPage
      entry={loss}
      kind={kinds[reads]}
      formulas={latex && { loss: latex.loss, derivative: latex.derivative }}
      onCopy={loss.typed ? undefined : () => actions.forkLoss(0)}
    >
      <MarginChart loss={loss} settings={settings} />
      <SettingsForm
        key={id}
        settings={{ ...loss.settings, ...loss.typed?.settings(settings) }}
        values={settings}
        problemOf={checkLoss(loss, settings)}
        remark={remark}
        onChange={(name, value, gesture) => actions.changeSetting({ loss: 0 }, name, value, gesture)}
      />
    </EntryPage>
  );
}
