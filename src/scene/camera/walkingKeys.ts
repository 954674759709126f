import type { Pace } from '../../core/camera/step';

/** Which way a key goes. */
const ways: Readonly<Record<string, Partial<Record<'forward' | 'right' | 'turn', number>>>> = {
  w: { forward: 1 },
  ArrowUp: { forward: 1 },
  s: { forward: -1 },
  ArrowDown: { forward: -1 },
  a: { right: -1 },
  d: { right: 1 },
  ArrowLeft: { turn: -1 },
  ArrowRight: { turn: 1 },
};
/** With Shift. */
const RUN = 3;

/** The keys that walk, which nobody else hears meanwhile; `onPress` is told of every one. */
export function walkingKeys(onPress: () => void): {
  readonly paceNow: () => Partial<Pace> | undefined;
  readonly dispose: () => void;
} {
  const held = new Set<string>();
  let haste = 1;
  const nameOf = ({ key }: KeyboardEvent): string => (key.length === 1 ? key.toLowerCase() : key);
  const press = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof Element && event.target.matches('input, select, textarea');
    const isCommand = event.ctrlKey || event.metaKey || event.altKey;
    haste = event.shiftKey ? RUN : 1;
    if (isTyping || isCommand || !Object.hasOwn(ways, nameOf(event))) return;
    event.preventDefault();
    event.stopPropagation();
    held.add(nameOf(event));
    onPress();
  };
  const release = (event: KeyboardEvent): void => {
    haste = event.shiftKey ? RUN : 1;
    held.delete(nameOf(event));
  };
  const releaseAll = (): void => held.clear();
  window.addEventListener('keydown', press, true);
  window.addEventListener('keyup', release, true);
  window.addEventListener('blur', releaseAll);
  return {
    paceNow() {
      if (held.size === 0) return undefined;
      const pace = { forward: 0, right: 0, turn: 0, haste };
      for (const key of held) {
        const { forward = 0, right = 0, turn = 0 } = ways[key];
        pace.forward += forward;
        pace.right += right;
        pace.turn += turn;
      }
      return pace;
    },
    dispose() {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('keyup', release, true);
      window.removeEventListener('blur', releaseAll);
    },
  };
}
