import { walkerSlot } from '../../../signs/walkerSlot';

interface ArrowKeyProps {
  readonly look: 'gradient' | 'momentum' | 'step';
  readonly slot?: number;
}

/** An arrow as it is drawn on the range. */
export function ArrowKey({ look, slot }: ArrowKeyProps) {
  const color = slot === undefined ? 'var(--ink)' : walkerSlot(slot).color;
  return (
    <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden>
      <path
        d="M1 5H31"
        stroke={color}
        strokeWidth={look === 'momentum' ? 1.6 : 2.4}
        strokeDasharray={look === 'momentum' ? '2 2' : undefined}
      />
      <path d="M26 1L32 5L26 9" fill="none" stroke={color} strokeWidth={look === 'momentum' ? 1.6 : 2.4} />
    </svg>
  );
}
