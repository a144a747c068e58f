import './layout.css';
import { type ReactNode, useId } from 'react';

type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

interface BoxProps {
  readonly children: ReactNode;
  readonly gap?: Gap;
}

/** One below the other, evenly. */
export const Stack = ({ children, gap = 4 }: BoxProps) => (
  <div className="ui-stack" data-gap={gap}>
    {children}
  </div>
);

/** Beside each other, wrapping. */
export const Row = ({ children, gap = 3 }: BoxProps) => (
  <div className="ui-row" data-gap={gap}>
    {children}
  </div>
);

/** Equal columns as the room allows; each at least `min` wide, one column on a phone. */
export const Grid = ({ children, gap = 4, min = 'm' }: BoxProps & { readonly min?: 's' | 'm' | 'l' }) => (
  <div className="ui-grid" data-gap={gap} data-min={min}>
    {children}
  </div>
);

/** The work, and what is known about it beside it; below it on a narrow screen. */
export const Beside = ({ children, aside }: { readonly children: ReactNode; readonly aside: ReactNode }) => (
  <div className="ui-beside">
    <div className="ui-stack" data-gap={5}>
      {children}
    </div>
    <aside className="ui-stack" data-gap={5}>
      {aside}
    </aside>
  </div>
);

interface PanelProps {
  readonly children: ReactNode;
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly gap?: Gap;
}

/** A white sheet with a heading. Do not put one into another. */
export const Panel = ({ children, title, actions, gap = 4 }: PanelProps) => {
  const heading = useId();
  return (
    <section className="ui-panel ui-stack" data-gap={gap} aria-labelledby={title === undefined ? undefined : heading}>
      {(title !== undefined || actions !== undefined) && (
        <div className="ui-panel-head">
          {title !== undefined && <h2 id={heading}>{title}</h2>}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
};
