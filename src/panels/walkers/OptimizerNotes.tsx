import { bowlSettings } from '../../core/walk/bowlTrail';
import { find } from '../../core/catalog';
import { plain } from '../../core/format';
import { optimizers } from '../../core/optimizers';
import { optimizerNotes } from '../../core/analysis/optimizerNotes';
import { parseRule } from '../../core/optimizers/rule';
import { stateWords } from '../../core/analysis/ruleState';
import { stableRateWords } from '../../core/analysis/stableRateWords';
import { defaultsOf, type Setting, type Settings } from '../../core/settings';
import { Note, Notes } from '../shell/Note';
import { BowlIcon } from './BowlIcon';
import common from '../shell/common.module.css';

const meanings = {
  slope: 'how far one step goes for a slope of one',
  length: 'about how far one step goes, however steep it is',
  share: 'the share that it takes of a step whose length it finds itself',
  none: 'none: it finds how far to go by itself',
} as const;

/** What an optimizer remembers, up to which rate it is stable, and where it comes from. */
export function OptimizerNotes({ id }: { id: string }) {
  const optimizer = find(optimizers, id)!;
  const { rule, settings, rateKind, stability } = optimizer;
  const notes = optimizerNotes[id];
  const { rate } = bowlSettings(optimizer);
  const limit = stableRateWords(optimizer, defaultsOf(settings));
  return (
    <>
      <figure>
        <BowlIcon optimizer={optimizer} width={370} height={190} />
        <figcaption className={common.help}>
          48 steps on the bowl ½(x² + 8y²){rate !== undefined && `, rate ${plain(rate as number)}`}.
        </figcaption>
      </figure>
      <Notes>
        <Note term="state">
          {rule === undefined ? notes?.memory : stateWords(parseRule(rule, settings).formula!)}
        </Note>
        <Note term="rate">{meanings[rateKind]}</Note>
        {limit !== undefined && (
          <Note term="stable up to">
            {limit}, where λ is the largest curvature
            {stability!.dividedBy && ' of the ground after the division by the root of squares'}
          </Note>
        )}
        {notes && <Note term="history">{notes.history}</Note>}
      </Notes>
    </>
  );
}

/** The settings of an optimizer that nobody walks by: what each means and what it is at first. */
export function SettingMeanings({ settings }: { settings: Settings }) {
  return (
    <section className={common.block} aria-label="Settings">
      <h3 className={common.heading}>Settings</h3>
      <Notes>
        {Object.entries(settings).map(([name, setting]) => (
          <Note key={name} term={setting.label}>
            {name === 'rate' ? setting.help : `${usualOf(setting)}. ${setting.help}`}
          </Note>
        ))}
      </Notes>
    </section>
  );
}

function usualOf(setting: Setting): string {
  if (setting.kind === 'toggle') return setting.default ? 'On' : 'Off';
  return setting.kind === 'number' ? plain(setting.default) : setting.default;
}
