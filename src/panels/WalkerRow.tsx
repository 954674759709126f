import { Suspense, useRef } from 'react';
import { find } from '../core/catalog';
import { optimizers } from '../core/optimizers';
import type { NumberSetting } from '../core/settings';
import { actions } from '../state/actions';
import { useExperiment, useMassif } from '../state/store';
import { NumberControl } from './controls/NumberControl';
import { short } from './format';
import { LaterWalkerMenu } from './later';
import { Marker } from './Marker';
import { TroubleLine } from './TroubleLine';
import { useStep } from './useStep';
import { walkerSlot } from './walkerSlot';
import { stateAt } from './walkerState';

/** One walker: marker, name, its loss at the cursor, its rate, and what became of it where that is worth a word. */
export function WalkerRow({ index }: { index: number }) {
  const { walkers, plane } = useExperiment();
  const trail = useMassif(({ results }) => results.trails[0]?.[index]?.[0]);
  const loss = useRef<HTMLSpanElement>(null);
  const state = useRef<HTMLParagraphElement>(null);
  const { optimizer, slot } = walkers[index];
  const { title, settings } = find(optimizers, optimizer.id)!;
  const rate = optimizer.settings.rate as number;

  useStep((step) => {
    const place = trail && Math.min(step, trail.loss.length - 1);
    loss.current!.textContent = trail ? short(trail.loss[place!]) : '';
    state.current!.textContent =
      trail && trail.end !== 'diverged' ? stateAt(trail, place!, plane.domain) : '';
  });

  return (
    <li className="walker-row">
      <div className="row">
        <Marker slot={slot} />
        <span className="walker-name">{title}</span>
        <span className="number walker-loss" ref={loss} />
        <Suspense fallback={<span className="icon-button" />}>
          <LaterWalkerMenu index={index} title={title} />
        </Suspense>
      </div>
      <NumberControl
        setting={settings.rate as NumberSetting}
        value={rate}
        owner={title}
        color={walkerSlot(slot).color}
        onChange={(value, gesture) =>
          actions.changeSetting({ walker: index }, 'rate', value, gesture && `walker ${index} ${gesture}`)
        }
      />
      <p className="help walker-state" ref={state} />
      {trail?.end === 'diverged' && <TroubleLine index={index} trail={trail} rate={rate} />}
    </li>
  );
}
