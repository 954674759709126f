const paths = {
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  more: 'M8 3.2v.1M8 8v.1M8 12.8v.1',
  undo: 'M6 3L3 6l3 3M3 6h6a4 4 0 0 1 0 8H6',
  redo: 'M10 3l3 3-3 3M13 6H7a4 4 0 0 0 0 8h3',
  slice:
    'M4.2 11.8l7.6-7.6M2.6 11.6a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0M10.2 4.4a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0',
  find: 'M6.8 2.6a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4M10 10l3.6 3.6',
  open: 'M8 10.2V2.7M4.8 5.8L8 2.6l3.2 3.2M2.8 11v2.5h10.4V11',
  save: 'M8 2.5v7.5M4.8 7L8 10.2 11.2 7M2.8 11v2.5h10.4V11',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M3.2 12.8l1.1-1.1M11.7 4.3l1.1-1.1',
  moon: 'M13 9.4A5.6 5.6 0 0 1 6.6 3a5.6 5.6 0 1 0 6.4 6.4Z',
  warning: 'M8 2L14.5 13.5h-13ZM8 6.2v3.6M8 11.6v.1',
  error: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 4.8v4M8 11v.1',
  loop: 'M11 2l2.5 2.5L11 7M13.2 4.5H5A2.8 2.8 0 0 0 2.2 7.3M5 14l-2.5-2.5L5 9M2.8 11.5H11a2.8 2.8 0 0 0 2.8-2.8',
  swap: 'M11 2l2.5 2.5L11 7M13.2 4.5H3M5 9l-2.5 2.5L5 14M2.8 11.5H13',
  menu: 'M2 4.5h12M2 8h12M2 11.5h12',
  data: 'M3 3v10h10M6 9.5v.1M8.5 6v.1M11 8v.1M6.5 5v.1M10.5 4.2v.1',
  architecture:
    'M3 4.5a1 1 0 1 0 .1 0M3 10.5a1 1 0 1 0 .1 0M12.5 7.5a1 1 0 1 0 .1 0M4.2 5.6l7.2 2.5M4.2 11.2l7.2-2.2',
  loss: 'M1.5 3c3 8 5 9.5 6.5 9.5S11.5 10 14.5 5',
  optimizer: 'M2 3l3.5 5 2.5-.5 2 4 4 1M2 3v.1M14 12.5v.1',
} as const;

const filled = {
  play: 'M4 2.2L13.5 8 4 13.8Z',
  pause: 'M4 2.5h3v11H4ZM9 2.5h3v11H9Z',
  back: 'M3.5 3h1.6v10H3.5ZM13 3v10L6 8Z',
  forward: 'M12.5 3h-1.6v10h1.6ZM3 3v10l7-5Z',
} as const;

export type IconName = keyof typeof paths | keyof typeof filled;

/** A sign of 16 units in the colour of the text; what it means is said by the control around it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const isFilled = name in filled;
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden>
      <path
        d={isFilled ? filled[name as keyof typeof filled] : paths[name as keyof typeof paths]}
        fill={isFilled ? 'currentColor' : 'none'}
        stroke={isFilled ? 'none' : 'currentColor'}
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
