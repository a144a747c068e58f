import './filter-row.css';
import type { ReactNode } from 'react';

/** What narrows a list, above it; each change is answered at once. */
export const FilterRow = ({ children }: { readonly children: ReactNode }) => (
  <search className="ui-filters">{children}</search>
);
