import { useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import type { NumberSetting } from '../../core/settings';
import { newGesture } from '../../state/newGesture';
import { plain } from '../../core/format';
import { sliderScale } from './sliderScale';
import range from './range.module.css';
import styles from './Slider.module.css';

interface SliderProps {
  readonly label: string;
  readonly setting: NumberSetting;
  readonly value: number;
  /** All changes of one drag or of one visit by keyboard carry the same gesture. */
  readonly onChange: (value: number, gesture: string) => void;
  readonly color?: string | undefined;
  readonly describedBy?: string | undefined;
  /** Marks on the track, placed by --place from 0 to 1. */
  readonly children?: ReactNode;
}

const directions: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};

/** A slider over the range of a number, with decade ticks where it is logarithmic. */
export function Slider({ label, setting, value, onChange, color, describedBy, children }: SliderProps) {
  const scale = sliderScale(setting);
  const gesture = useRef('');
  const begin = () => (gesture.current = newGesture('slide'));
  const share = (scale.placeFrom(value) - scale.min) / (scale.max - scale.min);

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    onChange(scale.next(value, direction), gesture.current);
  };

  return (
    <span
      className={`${range.range} ${styles.slider}`}
      style={{ '--share': share, '--tone': color } as CSSProperties}
    >
      {scale.decades.map((place) => (
        <i key={place} style={{ '--place': place } as CSSProperties} />
      ))}
      {children}
      <input
        type="range"
        aria-label={label}
        aria-valuetext={`${plain(value)}${setting.unit ? ` ${setting.unit}` : ''}${scale.hint}`}
        aria-describedby={describedBy}
        data-default={value === setting.default || undefined}
        min={scale.min}
        max={scale.max}
        step={scale.step}
        value={scale.placeFrom(value)}
        onPointerDown={begin}
        onFocus={begin}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget }) =>
          onChange(scale.valueFrom(Number(currentTarget.value)), gesture.current)
        }
      />
    </span>
  );
}
