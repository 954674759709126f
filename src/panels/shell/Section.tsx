import { useId, type ReactNode } from 'react';
import { useScreen } from '../../state/hooks';
import type { ChoiceName } from '../../state/screen';
import { Icon } from './Icon';
import styles from './Section.module.css';

interface SectionProps {
  readonly choice: ChoiceName;
  readonly label: string;
  /** The choice in words: closed, the row is a full statement. */
  readonly value: string;
  readonly children: ReactNode;
}

/** A row of the left column: what is chosen, and unfolded the controls for it. */
export function Section({ choice, label, value, children }: SectionProps) {
  const body = useId();
  const isOpen = useScreen(({ unfolded }) => unfolded.includes(choice));
  const unfold = useScreen((screen) => screen.unfold);
  return (
    <section className={styles.section} aria-label={label}>
      <h2>
        <button
          type="button"
          className={styles.row}
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => unfold(choice)}
        >
          <span className={styles.label}>{label}</span>
          <span className={styles.value}>{value}</span>
          <Icon name={isOpen ? 'up' : 'down'} />
        </button>
      </h2>
      <div id={body} className={styles.body} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
