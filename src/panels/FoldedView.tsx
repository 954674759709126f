import type { ReactNode } from 'react';
import './FoldedView.css';

interface FoldedViewProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** A view that is closed until somebody asks for it, and costs nothing until then. */
export function FoldedView({ title, isOpen, onToggle, children }: FoldedViewProps) {
  return (
    <details
      className="folded-view"
      open={isOpen}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary className="heading">{title}</summary>
      {isOpen && children}
    </details>
  );
}
