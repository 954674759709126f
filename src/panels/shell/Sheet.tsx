import { Tabs } from '@base-ui/react/tabs';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useExperiment, useScreen } from '../../state/hooks';
import { choiceNames, type ChoiceName, type SheetStop } from '../../state/screen';
import { choiceViews } from './choiceViews';
import { ShownLoss } from '../views/column/ShownLoss';
import { ShownViews, useShownGroups } from '../views/column/ShownViews';
import { TabList } from '../views/column/TabList';
import { LossStrip } from '../losses/LossStrip';
import { FirstHints } from '../stage/FirstHints';
import { Timeline } from '../timeline/Timeline';
import { viewGroups } from '../views/view';
import styles from './Sheet.module.css';

const stops: readonly SheetStop[] = ['transport', 'half', 'full'];
const stopTitles: Readonly<Record<SheetStop, string>> = {
  transport: 'closed',
  half: 'half open',
  full: 'open',
};
/** A drag shorter than this in CSS pixels is a tap. */
const tap = 6;

/** The sheet of a phone: transport always, and below it the four choices with what belongs to each. */
export function Sheet({ stop }: { stop: SheetStop }) {
  const tab = useScreen((screen) => screen.tab);
  const set = useScreen((screen) => screen.set);
  const sheet = useRef<HTMLElement>(null);
  return (
    <section className={styles.sheet} aria-label="Choices" data-stop={stop} ref={sheet}>
      <Handle sheet={sheet} stop={stop} onStop={(next) => set({ sheet: next })} />
      <Timeline compact />
      <FirstHints />
      <Tabs.Root
        className={styles.tabs}
        value={tab}
        inert={stop === 'transport'}
        onValueChange={(next: ChoiceName) => set({ tab: next })}
      >
        <TabList
          label="The four choices"
          names={choiceNames}
          titleOf={(choice) => choiceViews[choice].title}
        />
        {choiceNames.map((choice) => (
          <Tabs.Panel key={choice} className={styles.page} value={choice}>
            <Page choice={choice} />
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </section>
  );
}

function Page({ choice }: { choice: ChoiceName }) {
  const experiment = useExperiment();
  const { Body, valueOf } = choiceViews[choice];
  const groups = useShownGroups().filter((group) => viewGroups[group].choice === choice);
  return (
    <>
      {choice !== 'optimizer' && <h2 className={styles.value}>{valueOf(experiment)}</h2>}
      {choice === 'loss' && <LossStrip />}
      <Body />
      <div className={styles.views}>
        {groups.length > 0 && <ShownLoss />}
        {groups.map((group) => (
          <ShownViews key={group} group={group} />
        ))}
      </div>
    </>
  );
}

interface HandleProps {
  readonly sheet: { readonly current: HTMLElement | null };
  readonly stop: SheetStop;
  readonly onStop: (stop: SheetStop) => void;
}

/** Pulled up or down the sheet snaps to the nearest stop; tapped it goes to the next; arrows move it too. */
function Handle({ sheet, stop, onStop }: HandleProps) {
  const drag = useRef<{ y: number; height: number }>(undefined);
  const place = stops.indexOf(stop);

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { y: event.clientY, height: sheet.current!.offsetHeight };
    sheet.current!.dataset.dragged = '';
  };
  const onPointerMove = ({ clientY }: PointerEvent) => {
    if (drag.current) sheet.current!.style.height = `${drag.current.height + drag.current.y - clientY}px`;
  };
  const onPointerUp = ({ clientY }: PointerEvent) => {
    const { current: begun } = drag;
    const { current: element } = sheet;
    if (!begun || !element) return;
    drag.current = undefined;
    const share = element.offsetHeight / element.parentElement!.clientHeight;
    element.style.height = '';
    delete element.dataset.dragged;
    if (Math.abs(clientY - begun.y) < tap) onStop(stops[(place + 1) % stops.length]);
    else onStop(share < 0.3 ? 'transport' : share < 0.72 ? 'half' : 'full');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowUp: place + 1, ArrowDown: place - 1, Enter: (place + 1) % stops.length }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onStop(stops[Math.min(Math.max(next, 0), stops.length - 1)]);
  };

  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={`Sheet, ${stopTitles[stop]}`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}
