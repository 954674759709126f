import { find } from '../../core/catalog';
import type { ScheduleOwner } from '../../core/experiment/edit/editSchedule';
import type { Choice } from '../../core/experiment/experiment';
import { usualSchedule } from '../../core/experiment/parse/parseWalkers';
import { schedules } from '../../core/schedules';
import { choice } from '../../core/settings';
import { changeScheduleSetting, chooseSchedule } from '../../core/experiment/edit/editSchedule';
import { useThisMassif } from '../../state/hooks';
import { ChoiceControl } from '../form/ChoiceControl';
import { titlesOf } from '../form/options';
import { SettingsForm } from '../form/SettingsForm';
import { RateCurve } from './RateCurve';

interface ScheduleSettingsProps {
  readonly owner: ScheduleOwner;
  readonly schedule: Choice;
  /** The rate that is set. */
  readonly rate: number;
  readonly steps: number;
  readonly color?: string;
}

/** How the rate changes from step to step: by which schedule, its settings, and the curve that comes of them. */
export function ScheduleSettings({ owner, schedule, rate, steps, color }: ScheduleSettingsProps) {
  const { edit } = useThisMassif();
  const { about, settings } = find(schedules, schedule.id)!;
  const name = owner === 'training' ? owner : `walker ${owner.walker}`;
  return (
    <>
      <ChoiceControl
        setting={choice('rate schedule', usualSchedule, titlesOf(schedules), about)}
        value={schedule.id}
        onChange={(id) => edit((chosen) => chooseSchedule(chosen, owner, id))}
      />
      <SettingsForm
        key={schedule.id}
        settings={settings}
        values={schedule.settings}
        color={color}
        onChange={(setting, value, gesture) =>
          edit(
            (chosen) => changeScheduleSetting(chosen, owner, setting, value),
            gesture && `schedule ${name} ${gesture}`,
          )
        }
      />
      {schedule.id !== usualSchedule && steps > 1 && (
        <RateCurve schedule={schedule} rate={rate} steps={steps} color={color} />
      )}
    </>
  );
}
