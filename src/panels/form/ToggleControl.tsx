import type { ToggleSetting } from '../../core/settings';
import common from '../shell/common.module.css';
import control from './control.module.css';
import styles from './ToggleControl.module.css';

interface ToggleControlProps {
  readonly setting: ToggleSetting;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** On or off. */
export function ToggleControl({ setting, value, onChange }: ToggleControlProps) {
  return (
    <div className={control.control}>
      <label className={styles.toggle}>
        <input type="checkbox" role="switch" checked={value} onChange={() => onChange(!value)} />
        {setting.label}
      </label>
      {setting.help && <p className={`${common.help} ${control.help}`}>{setting.help}</p>}
    </div>
  );
}
