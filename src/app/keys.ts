import type { ViewChoice } from '../core/experiment/experiment';
import { actions } from '../state/actions';
import { toggleComparing } from '../state/comparing';
import { toggleSlicing } from '../state/slicing';
import { playback } from '../state/playback';
import { choiceNames, useScreen } from '../state/screen';
import { useMassif } from '../state/store';
import { frameAll } from './frameAll';

type Key = (event: KeyboardEvent) => void;

const heights: readonly ViewChoice['height'][] = ['linear', 'log', 'rank'];
const ways: readonly ViewChoice['compare'][] = ['side', 'overlay', 'difference'];

const keys: Readonly<Record<string, Key>> = {
  ' ': () => playback.toggle(),
  ArrowLeft: ({ shiftKey }) => playback.stepBy(shiftKey ? -10 : -1),
  ArrowRight: ({ shiftKey }) => playback.stepBy(shiftKey ? 10 : 1),
  Home: () => playback.stepTo(0),
  End: () => playback.stepTo(Infinity),
  ...Object.fromEntries(
    choiceNames.map((choice, index) => [index + 1, () => useScreen.getState().openChoice(choice)]),
  ),
  '0': () => frameAll(),
  t: () => useScreen.getState().frame('above'),
  f: () => useScreen.getState().frame('front'),
  '/': () => focusSearch(),
  '?': () => useScreen.getState().set({ helpOpen: true }),
  g: () => useScreen.getState().set({ galleryOpen: true }),
  h: () => useScreen.getState().set({ panelsHidden: !useScreen.getState().panelsHidden }),
  l: () => nextHeight(),
  c: () => toggleComparing(),
  o: () => nextWay(),
  s: () => switchScale(),
  n: () => switchTheme(),
  x: () => toggleSlicing(),
  Escape: () => closeTop(),
};

/** Listens for the keys of the explorer; a control that has a use for a key keeps it. */
export function startKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const { helpOpen, galleryOpen } = useScreen.getState();
    if (event.defaultPrevented || event.altKey || event.isComposing || helpOpen || galleryOpen) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const key = isCommand ? (name === 'z' && !isWriting(event) ? undoOrRedo : undefined) : keys[name];
    if (!key || (!isCommand && isKept(event))) return;
    event.preventDefault();
    key(event);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

const arrowUsers = 'input[type=range], [type=radio], select, [role=tab], [role=menuitem], [role=application]';
const spaceUsers = 'button, a, summary, select, [type=checkbox], [type=radio], [role=tab], [role=menuitem]';

/** Whether the focused control has its own use for the key. */
function isKept(event: KeyboardEvent): boolean {
  if (isTyping(event)) return event.key !== 'Escape';
  const { target, key } = event;
  if (!(target instanceof Element)) return false;
  if (key === ' ') return target.matches(spaceUsers);
  if (/^(Arrow|Home|End)/.test(key)) return target.matches(arrowUsers);
  return target.matches('select');
}

function isTyping({ target }: KeyboardEvent): boolean {
  const types = 'textarea, [contenteditable], input:not([type=range], [type=radio], [type=checkbox])';
  return target instanceof Element && target.matches(types);
}

/** A field says when it is settled: it holds nothing of its own that could be undone. */
function isWriting(event: KeyboardEvent): boolean {
  return isTyping(event) && !(event.target as Element).matches('[data-settled]');
}

function undoOrRedo({ shiftKey }: KeyboardEvent): void {
  const { undo, redo } = useMassif.getState();
  if (shiftKey) redo();
  else undo();
}

function focusSearch(): void {
  const { detail, openChoice, set } = useScreen.getState();
  if (!detail) openChoice('loss');
  set({ searchAsked: true });
}

function nextHeight(): void {
  const { height } = useMassif.getState().experiment.view;
  actions.changeView({ height: heights[(heights.indexOf(height) + 1) % heights.length] });
}

function nextWay(): void {
  const { losses, view } = useMassif.getState().experiment;
  if (losses.length > 1)
    actions.changeView({ compare: ways[(ways.indexOf(view.compare) + 1) % ways.length] });
}

function switchScale(): void {
  const { losses, view } = useMassif.getState().experiment;
  if (losses.length > 1) actions.changeView({ scale: view.scale === 'own' ? 'same' : 'own' });
}

function closeTop(): void {
  const { slicing, closeDetail } = useScreen.getState();
  if (slicing) toggleSlicing();
  else closeDetail();
}

function switchTheme(): void {
  const { theme, setTheme } = useMassif.getState();
  setTheme(theme === 'paper' ? 'night' : 'paper');
}
