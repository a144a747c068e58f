import './tabs.css';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { useFormat } from '../i18n/index.ts';

interface TabItem {
  readonly id: string;
  readonly label: string;
  /** Shown small beside the label. */
  readonly count?: number | undefined;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  /** Keep it in the address (`useSearch`) so that a tab can be linked and comes back after reloading. */
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** Views of one thing. The list scrolls sideways on a phone rather than wrapping. */
export const Tabs = ({ label, items, selected, onSelect }: TabsProps) => {
  const format = useFormat();
  return (
    <AriaTabs className="ui-tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList className="ui-tab-list" aria-label={label}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className="ui-tab">
            {item.label}
            {item.count !== undefined && <span className="ui-tab-count">{format.number(item.count)}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="ui-tab-panel">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
};
