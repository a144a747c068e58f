import './definition-list.css';
import type { ReactNode } from 'react';

interface Definition {
  readonly term: string;
  /** Nothing known yet reads as a dash. */
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** Facts about one thing: the name left, the fact right; above each other where it is narrow. */
export const DefinitionList = ({ items }: { readonly items: readonly Definition[] }) => (
  <dl className="ui-definitions">
    {items.map(({ term, value, note }) => (
      <div key={term} className="ui-definition">
        <dt>{term}</dt>
        <dd>
          {value === null || value === undefined || value === '' ? '–' : value}
          {note !== undefined && <p className="ui-field-help">{note}</p>}
        </dd>
      </div>
    ))}
  </dl>
);
