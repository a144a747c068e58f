import './tabs.css';
import { useEffect, useRef } from 'react';
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
export const LinkTabs = ({ label, items, current }: LinkTabsProps) => {
  const list = useRef<HTMLUListElement>(null);
  // Letters of the real font are wider than those that stand in for it.
  useEffect(() => void document.fonts.ready.then(() => bringIntoSight(list.current, current)), [current]);
  return (
    <nav className="no-print" aria-label={label}>
      <ul className="ui-tab-list" ref={list}>
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
};

/** On a phone the tabs move sideways; the open one is never out of sight. The page itself does not move. */
const bringIntoSight = (list: HTMLUListElement | null, to: string): void => {
  const tab = list?.querySelector(`[href="${CSS.escape(to)}"]`)?.parentElement;
  if (list === null || tab === null || tab === undefined) return;
  list.scrollLeft = tab.offsetLeft - list.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
};
