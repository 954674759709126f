import type { ChoiceSetting } from '../../core/settings';
import { Segment } from './Segment';
import { Select } from './Select';
import { SettingLabel } from './SettingLabel';
import common from '../shell/common.module.css';
import styles from './control.module.css';

interface ChoiceControlProps {
  readonly setting: ChoiceSetting;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const mostCharacters = 28;

/** One of several options: side by side when they are few and short, else a list. */
export function ChoiceControl({ setting, value, onChange }: ChoiceControlProps) {
  const titles = Object.values(setting.options);
  const areFew = titles.length <= 3 && titles.join('').length <= mostCharacters;
  return (
    <div className={styles.control}>
      <SettingLabel
        label={setting.label}
        isChanged={value !== setting.default}
        onReset={() => onChange(setting.default)}
      />
      {areFew ? (
        <Segment label={setting.label} value={value} options={setting.options} onChange={onChange} />
      ) : (
        <Select
          className={common.field}
          label={setting.label}
          value={value}
          options={setting.options}
          onChange={onChange}
        />
      )}
      {setting.help && <p className={`${common.help} ${styles.help}`}>{setting.help}</p>}
    </div>
  );
}
