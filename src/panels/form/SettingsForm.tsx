import type { FormulaProblem } from '../../core/formula/problem';
import type { Setting, Settings, SettingValue, SettingValues } from '../../core/settings';
import { ChoiceControl } from './ChoiceControl';
import { FormulaField } from './FormulaField';
import { NumberControl } from './NumberControl';
import { ToggleControl } from './ToggleControl';
import type { FormulaCheck } from '../../core/experiment/formulaChecks';
import styles from './SettingsForm.module.css';

type Change = (name: string, value: SettingValue, gesture?: string) => void;

interface SettingsFormProps {
  readonly settings: Settings;
  readonly values: SettingValues;
  readonly onChange: Change;
  /** What is wrong with a typed text in the place of the present one. */
  readonly problemOf?: FormulaCheck | undefined;
  /** What came of a typed text, where that is worth a word. */
  readonly remark?: string | undefined;
  readonly color?: string | undefined;
}

/** A form for any settings: one control a setting, in their order. */
export function SettingsForm({ settings, values, onChange, problemOf, remark, color }: SettingsFormProps) {
  return (
    <div className={styles.form}>
      {Object.entries(settings).map(([name, setting]) => (
        <Control
          key={name}
          setting={setting}
          value={values[name] ?? setting.default}
          color={color}
          problemOf={(text) => problemOf?.(name, text)}
          remark={remark}
          onChange={(value, gesture) => onChange(name, value, gesture && `${name} ${gesture}`)}
        />
      ))}
    </div>
  );
}

interface ControlProps {
  readonly setting: Setting;
  readonly value: SettingValue;
  readonly color: string | undefined;
  readonly problemOf: (text: string) => FormulaProblem | undefined;
  readonly remark: string | undefined;
  readonly onChange: (value: SettingValue, gesture?: string) => void;
}

function Control({ setting, value, color, problemOf, remark, onChange }: ControlProps) {
  switch (setting.kind) {
    case 'number':
      return <NumberControl setting={setting} value={value as number} onChange={onChange} color={color} />;
    case 'choice':
      return <ChoiceControl setting={setting} value={value as string} onChange={onChange} />;
    case 'toggle':
      return <ToggleControl setting={setting} value={value as boolean} onChange={onChange} />;
    case 'text':
      return (
        <FormulaField
          setting={setting}
          value={value as string}
          problemOf={problemOf}
          remark={remark}
          onChange={onChange}
        />
      );
  }
}
