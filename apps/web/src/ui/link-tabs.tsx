import './tabs.css';
import { Link as AriaLink } from 'react-aria-components';

interface LinkTab {
  readonly to: string;
  readonly label: string;
}

interface LinkTabsProps {
  /** What the pages have in common. */
  readonly label: string;
  readonly items: readonly LinkTab[];
  /** `to` of the page that is open. */
  readonly current: string;
}

/** Pages of one matter beside each other, each with an address of its own; looks like `Tabs`. */
export const LinkTabs = ({ label, items, current }: LinkTabsProps) => (
  <nav className="no-print" aria-label={label}>
    <ul className="ui-tab-list">
      {items.map(({ to, label: name }) => (
        <li key={to}>
          <AriaLink className="ui-tab" href={to} {...(to === current ? { 'aria-current': 'page' } : {})}>
            {name}
          </AriaLink>
        </li>
      ))}
    </ul>
  </nav>
);
