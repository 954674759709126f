import { lazy, memo, Suspense, useRef } from 'react';
import { find } from '../../core/catalog';
import { changeRate, statedRate } from '../../core/experiment/edit/editRates';
import { usualSchedule } from '../../core/experiment/parse/parseWalkers';
import { inSentence } from '../../core/inSentence';
import { optimizers } from '../../core/optimizers';
import { schedules } from '../../core/schedules';
import type { NumberSetting, SettingValue, TextSetting } from '../../core/settings';
import { useMassif, useSelectedWalker, useShownLoss, useShownTrails, useThisMassif } from '../../state/hooks';
import { NumberControl } from '../form/NumberControl';
import { short } from '../../core/format';
import { ruleLanguage } from '../../core/experiment/formulaLanguages';
import { changeSetting } from '../../core/experiment/edit/edit';
import { Icon } from '../shell/Icon';
import { Marker } from './Marker';
import { RateInForce } from './RateInForce';
import { RateLimit, RateMark } from './RateLimit';
import { WalkerMenu } from './WalkerMenu';
import { TroubleLine } from './TroubleLine';
import { stopWord } from '../../core/walk/fallsOn';
import { useStep } from '../../state/useStep';
import { walkerSlot } from '../../signs/walkerSlot';
import { stateAt } from './stateAt';
import common from '../shell/common.module.css';
import styles from './WalkerRow.module.css';

const LaterFormulaField = lazy(async () => ({
  default: (await import('../form/FormulaField')).FormulaField,
}));

interface WalkerRowProps {
  readonly index: number;
  readonly name: string;
  /** Whether only the selected walker shows more than a line. */
  readonly folds: boolean;
}

/** One walker: marker, name, its loss at the cursor, its rate, and what became of it where that is worth a word. */
export const WalkerRow = memo(function WalkerRowOf({ index, name, folds }: WalkerRowProps) {
  const { screen, edit } = useThisMassif();
  const domain = useMassif(({ experiment }) => experiment.plane.domain);
  const optimizer = useMassif(({ experiment }) => experiment.walkers[index].optimizer);
  const schedule = useMassif(({ experiment }) => experiment.walkers[index].schedule.id);
  const slot = useMassif(({ experiment }) => experiment.walkers[index].slot);
  const isAlone = useMassif(({ experiment }) => experiment.walkers.length === 1);
  const shown = useShownLoss();
  const rate = useMassif(({ experiment }) => statedRate(experiment, index, shown));
  const trail = useShownTrails()?.[index]?.[0];
  const isSelected = useSelectedWalker() === index && !isAlone;
  const isFolded = folds && !isSelected;
  const loss = useRef<HTMLSpanElement>(null);
  const state = useRef<HTMLParagraphElement>(null);
  const { settings, typed } = find(optimizers, optimizer.id)!;
  const change = (setting: string, value: SettingValue, gesture?: string) =>
    edit(
      (chosen) => changeSetting(chosen, { walker: index }, setting, value),
      gesture && `walker ${index} ${gesture}`,
    );

  useStep((step) => {
    const place = trail && Math.min(step, trail.loss.length - 1);
    const isOver = trail?.end === 'diverged' && place === trail.loss.length - 1;
    loss.current!.textContent = trail ? (isOver ? stopWord(trail) : short(trail.loss[place!])) : '';
    loss.current!.toggleAttribute('data-over', isOver);
    if (state.current)
      state.current.textContent = trail && trail.end !== 'diverged' ? stateAt(trail, place!, domain) : '';
  });

  return (
    <li className={styles.walker} data-selected={isSelected || undefined}>
      <div className={common.row}>
        <button
          type="button"
          className={styles.name}
          aria-pressed={isSelected}
          aria-expanded={folds ? isSelected : undefined}
          title="Show the model of this walker; Alt click on the range adds a start to it"
          onClick={() => screen.getState().set({ walkerSlot: slot })}
        >
          <Marker slot={slot} />
          {name}
        </button>
        {isFolded && trail?.end === 'diverged' && (
          <span className={common.problem} title={`Stopped at step ${trail.loss.length - 1}`}>
            <Icon name="error" size={14} />
            <span className={common.hiddenText}>stopped early</span>
          </span>
        )}
        <span className={`${common.number} ${styles.loss}`} ref={loss} />
        <WalkerMenu index={index} name={name} />
      </div>
      {!isFolded && rate !== undefined && (
        <>
          <NumberControl
            setting={settings.rate as NumberSetting}
            value={rate}
            owner={name}
            color={walkerSlot(slot).color}
            onChange={(value, gesture) =>
              edit(
                (chosen) => changeRate(chosen, index, shown, value),
                gesture && `walker ${index} ${gesture}`,
              )
            }
          >
            <RateMark
              index={index}
              setting={settings.rate as NumberSetting}
              scale={(trail?.setRate.rate ?? rate) / rate}
            />
          </NumberControl>
          <RateLimit index={index} />
          {trail && <RateInForce setRate={trail.setRate} />}
          {schedule !== usualSchedule && (
            <p className={common.help}>Rate schedule: {inSentence(find(schedules, schedule)!)}.</p>
          )}
        </>
      )}
      {!isFolded && typed && (
        <Suspense>
          <LaterFormulaField
            setting={settings.text as TextSetting}
            value={optimizer.settings.text as string}
            name="text"
            language={ruleLanguage}
            onChange={(text, gesture) => change('text', text, gesture)}
          />
        </Suspense>
      )}
      {!isFolded && <p className={`${common.help} ${styles.state}`} ref={state} />}
      {!isFolded && trail?.end === 'diverged' && <TroubleLine index={index} trail={trail} rate={rate} />}
    </li>
  );
});
