import type { ToggleSetting } from '../../core/settings';

interface ToggleControlProps {
  readonly setting: ToggleSetting;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** On or off. */
export function ToggleControl({ setting, value, onChange }: ToggleControlProps) {
  return (
    <div className="setting">
      <label className="toggle">
        <input type="checkbox" role="switch" checked={value} onChange={() => onChange(!value)} />
        {setting.label}
      </label>
      {setting.help && <p className="help setting-help">{setting.help}</p>}
    </div>
  );
}
