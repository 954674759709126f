import { shapePath, walkerSlot } from '../../signs/walkerSlot';

/** The marker of a walker's slot, as on the range. */
export function Marker({ slot, size = 16 }: { slot: number; size?: number }) {
  const { shape, color, open } = walkerSlot(slot);
  const radius = size * 0.36;
  return (
    <svg width={size} height={size} viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`} aria-hidden>
      <path
        d={shapePath(shape, open ? radius - 0.75 : radius)}
        fill={open ? 'none' : color}
        stroke={open ? color : 'none'}
        strokeWidth={1.5}
      />
    </svg>
  );
}
