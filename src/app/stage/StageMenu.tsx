import { useState } from 'react';
import { axisName } from '../../panels/words/axisWords';
import { MenuList } from '../../panels/shell/MenuList';
import { useChosen, useDrawn, useScreen, useThisMassif } from '../../state/hooks';
import { drawnAxes, planeFromUnit } from '../../core/landscape/drawnAxes';
import { startAt } from '../../core/experiment/edit/edit';
import { drawSlice } from '../../core/experiment/edit/editSlice';
import { drawRegion } from './drawRegion';
import { copyText } from '../../state/browser/clipboard';
import { tellLack } from '../../state/lacks';
import { frameAll } from '../../state/frameAll';

/** What can be done at a point of the range. */
export function StageMenu() {
  const massif = useThisMassif();
  const { edit, screen } = massif;
  const spot = useScreen((screen) => screen.stageMenu);
  const showsCurvature = useScreen(({ opened }) => opened.includes('curvature'));
  const [opener] = useState(() => document.activeElement);
  const hasSlice = useChosen('plane').slice !== undefined;
  const drawn = useDrawn();
  if (!spot || !drawn) return null;
  const { field, experiment } = drawn;
  const axes = drawnAxes(experiment);
  const point = planeFromUnit(field.domain, axes, spot.unit);
  const showAround = (half: number) => {
    const around = (middle: number) => [middle - half, middle + half] as const;
    drawRegion(massif, { a: around(spot.unit.a), b: around(spot.unit.b) }, axes, field.domain);
  };
  const copy = async () => {
    const parameters = axes.map((axis, index) => `${axisName(axis)} = ${point[index]}`).join(', ');
    if (!(await copyText(parameters))) tellLack(massif.store, `No clipboard: copy ${parameters} from here.`);
  };
  const items = {
    'Start here': () => edit((chosen) => startAt(chosen, point)),
    'Draw a line from here': () => screen.getState().set({ slicing: { from: point } }),
    ...(hasSlice && { 'Remove the line': () => edit((chosen) => drawSlice(chosen, undefined)) }),
    [showsCurvature ? 'Hide the curvature' : 'Show the curvature']: () =>
      screen.getState().openView('curvature', !showsCurvature),
    'Copy parameters': () => void copy(),
    'Zoom here': () => showAround(0.25),
    'Centre the plane': () => showAround(0.5),
    'Whole range': () => frameAll(massif),
  };
  const close = () => {
    screen.getState().set({ stageMenu: undefined });
    if (opener instanceof HTMLElement) opener.focus();
  };
  return (
    <MenuList
      isOpen
      onClose={close}
      align="start"
      anchor={{ getBoundingClientRect: () => new DOMRect(spot.x, spot.y, 0, 0) }}
      aria-label="At this point"
      items={Object.entries(items).map(([title, run]) => ({ title, run }))}
    />
  );
}
