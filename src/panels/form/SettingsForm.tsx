import type { Setting, Settings, SettingValue, SettingValues } from '../../core/settings';
import { ChoiceControl } from './ChoiceControl';
import { FormulaField } from './FormulaField';
import { NumberControl } from './NumberControl';
import { ToggleControl } from './ToggleControl';
import type { FormulaLanguage } from '../../core/experiment/formulaLanguages';
import styles from './SettingsForm.module.css';

type Change = (name: string, value: SettingValue, gesture?: string) => void;

interface SettingsFormProps {
  readonly settings: Settings;
  readonly values: SettingValues;
  readonly onChange: Change;
  /** What its texts are written in; without one they are not shown. */
  readonly language?: FormulaLanguage | undefined;
  /** What came of a typed text, where that is worth a word. */
  readonly remark?: string | undefined;
  readonly color?: string | undefined;
}

/** A form for any settings: one control a setting, in their order. */
export function SettingsForm({ settings, values, onChange, language, remark, color }: SettingsFormProps) {
  return (
    <div className={styles.form}>
      {Object.entries(settings).map(([name, setting]) => (
        <Control
          key={name}
          name={name}
          setting={setting}
          value={values[name] ?? setting.default}
          color={color}
          language={language}
          remark={remark}
          onChange={(value, gesture) => onChange(name, value, gesture && `${name} ${gesture}`)}
        />
      ))}
    </div>
  );
}

interface ControlProps {
  readonly name: string;
  readonly setting: Setting;
  readonly value: SettingValue;
  readonly color: string | undefined;
  readonly language: FormulaLanguage | undefined;
  readonly remark: string | undefined;
  readonly onChange: (value: SettingValue, gesture?: string) => void;
}

function Control({ name, setting, value, color, language, remark, onChange }: ControlProps) {
  switch (setting.kind) {
    case 'number':
      return <NumberControl setting={setting} value={value as number} onChange={onChange} color={color} />;
    case 'choice':
      return <ChoiceControl setting={setting} value={value as string} onChange={onChange} />;
    case 'toggle':
      return <ToggleControl setting={setting} value={value as boolean} onChange={onChange} />;
    case 'text':
      if (!language) return null;
      return (
        <FormulaField
          name={name}
          setting={setting}
          value={value as string}
          language={language}
          remark={remark}
          onChange={onChange}
        />
      );
  }
}
