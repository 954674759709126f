import type { TablePreview } from '../../core/csv/preview';
import { changeDraft } from '../../state/browser/draft';
import { scaleTargetSetting } from '../../core/datasets/scaling';
import { useThisMassif } from '../../state/hooks';
import { Segment } from '../form/Segment';
import { ToggleControl } from '../form/ToggleControl';
import { Icon } from '../shell/Icon';
import common from '../shell/common.module.css';
import styles from './PreviewResult.module.css';

const scaled = {
  ...scaleTargetSetting(),
  help: 'To mean 0 and standard deviation 1: over ground of values as they are, walkers would crawl or leap.',
};

interface PreviewResultProps {
  readonly preview: TablePreview;
  readonly problem: string | undefined;
}

/** What comes of the table as it is read and chosen, or why nothing does; and which rows are left out. */
export function PreviewResult({ preview, problem }: PreviewResultProps) {
  const massif = useThisMassif();
  const { result, columns, target, leftOut, leftOutCount } = preview;
  if (problem !== undefined || result.problem !== undefined) {
    return (
      <p className={common.problem} role="alert">
        <Icon name="error" />
        {problem ?? result.problem}
      </p>
    );
  }
  const { samples, inputs, classes, isFarScaled } = result;
  const { kind, canBeClass } = columns[target];
  const canBeBoth = canBeClass && (kind === 'number' || kind === 'id' || kind === 'time');
  return (
    <div className={styles.result}>
      <p aria-live="polite">
        <strong>
          {counted(samples, 'sample')}: {taskWords(columns[target].name, classes)}{' '}
          {inputs === 0
            ? 'by one number, learned from no other column'
            : `from ${counted(inputs, 'feature')}`}
        </strong>
        {leftOutCount > 0 && `, ${counted(leftOutCount, 'row')} left out`}
      </p>
      {inputs > 2 && (
        <p className={common.help}>
          Networks and softmax read all features, other models the first one or two.
        </p>
      )}
      {canBeBoth && (
        <Segment
          label="What to predict"
          value={classes.length > 0 ? 'class' : 'value'}
          options={{ value: 'a value', class: 'a class' }}
          onChange={(next) => changeDraft(massif, { task: next })}
        />
      )}
      {isFarScaled && (
        <ToggleControl
          setting={scaled}
          value={preview.settings.scaleTarget === true}
          onChange={(scaleTarget) => changeDraft(massif, { scaleTarget })}
        />
      )}
      {leftOutCount > 0 && (
        <details className={common.help}>
          <summary>Which rows are left out, and why</summary>
          <ul>
            {leftOut.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
            {leftOutCount > leftOut.length && <li>{counted(leftOutCount - leftOut.length, 'more row')}.</li>}
          </ul>
        </details>
      )}
    </div>
  );
}

function taskWords(name: string, classes: readonly string[]): string {
  return classes.length > 0 ? `the class ${name} out of ${classes.length}` : `the value ${name}`;
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
