import './fold.css';
import type { ReactNode } from 'react';

interface FoldProps {
  /** Says what is inside, and how much of it. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** Open from the start. */
  readonly isOpen?: boolean | undefined;
  readonly onToggle?: (isOpen: boolean) => void;
}

/** More for whoever wants it, out of the way of everybody else. */
export const Fold = ({ summary, children, isOpen = false, onToggle }: FoldProps) => (
  <details
    className="ui-fold"
    open={isOpen || undefined}
    {...(onToggle === undefined ? {} : { onToggle: (event) => onToggle(event.currentTarget.open) })}
  >
    <summary>{summary}</summary>
    {children}
  </details>
);
