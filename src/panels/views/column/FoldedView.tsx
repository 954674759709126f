import { useEffect, useRef, type ReactNode } from 'react';
import { Icon } from '../../shell/Icon';
import common from '../../shell/common.module.css';
import styles from './FoldedView.module.css';

interface FoldedViewProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** A view that is closed until somebody asks for it, and costs nothing until then. */
export function FoldedView({ title, isOpen, onToggle, children }: FoldedViewProps) {
  const view = useRef<HTMLDetailsElement>(null);
  // It opens at the foot of a column that may be full.
  useEffect(() => {
    if (isOpen) view.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <details
      ref={view}
      className={styles.view}
      open={isOpen}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary className={common.heading}>
        {title}
        <Icon name={isOpen ? 'up' : 'down'} />
      </summary>
      {isOpen && children}
    </details>
  );
}
