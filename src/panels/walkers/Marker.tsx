import { shapePath, walkerSlot } from '../../signs/walkerSlot';

/** The marker of a walker's slot, as on the range. */
export function Marker({ slot, size = 16 }: { slot: number; size?: number }) {
  return (
    <svg width={size} height={size} viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`} aria-hidden>
      <WalkerSign slot={slot} radius={size * 0.36} />
    </svg>
  );
}

/** The same as a part of a larger drawing, around its origin. */
export function WalkerSign({ slot, radius }: { slot: number; radius: number }) {
  const { shape, color, fill } = walkerSlot(slot);
  const isFull = fill === 'full';
  return (
    <g>
      <path
        d={shapePath(shape, isFull ? radius : radius - 0.75)}
        fill={isFull ? color : 'none'}
        stroke={isFull ? 'none' : color}
        strokeWidth={1.5}
      />
      {fill === 'dotted' && <circle r={radius * 0.34} fill={color} />}
    </g>
  );
}
