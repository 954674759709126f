import { useId, useState, type ReactNode } from 'react';
import type { NumberSetting } from '../../core/settings';
import { NumberField } from './NumberField';
import { SettingLabel } from './SettingLabel';
import { Slider } from './Slider';
import common from '../shell/common.module.css';
import styles from './control.module.css';

interface NumberControlProps {
  readonly setting: NumberSetting;
  readonly value: number;
  readonly onChange: (value: number, gesture?: string) => void;
  readonly color?: string | undefined;
  /** What the setting belongs to, said before its label where it stands among others like it. */
  readonly owner?: string | undefined;
  /** Places that mean something on the slider. */
  readonly children?: ReactNode;
}

/** A number: slider, field, unit, and one line of help or of what was done to a number beyond the range. */
export function NumberControl({ setting, value, onChange, color, owner, children }: NumberControlProps) {
  const [said, setSaid] = useState<{ readonly note: string | undefined; readonly of: number }>();
  // A note speaks of one value: it goes with it, on undo too.
  if (said && said.of !== value) setSaid(undefined);
  const help = useId();
  const label = owner ? `${owner}: ${setting.label}` : setting.label;
  const isCompact = owner !== undefined;
  const line = said?.note ?? (isCompact ? undefined : setting.help);
  return (
    <div className={isCompact ? `${styles.control} ${styles.compact}` : styles.control}>
      <SettingLabel
        label={setting.label}
        isChanged={!isCompact && value !== setting.default}
        onReset={() => onChange(setting.default)}
      />
      <Slider
        label={label}
        setting={setting}
        value={value}
        color={color}
        describedBy={line ? help : undefined}
        onChange={onChange}
      >
        {children}
      </Slider>
      <NumberField
        label={`${label}, typed`}
        setting={setting}
        value={value}
        onChange={onChange}
        onNote={(note, of) => setSaid({ note, of })}
      />
      {setting.unit && <span className={common.help}>{setting.unit}</span>}
      {line && (
        <p id={help} className={`${common.help} ${styles.help}`} role={said?.note ? 'status' : undefined}>
          {line}
        </p>
      )}
    </div>
  );
}
