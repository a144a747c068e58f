import './navigation.css';
import { Link as AriaLink } from 'react-aria-components';
import { useLanguage } from '../i18n/index.ts';
import { Icon } from '../ui/icon.tsx';
import { type NavigationEntry, isCurrent, sections } from './navigation.ts';

interface EntriesProps {
  readonly entries: readonly NavigationEntry[];
  readonly path: string;
}

const sectionNames = Object.keys(sections) as (keyof typeof sections)[];

/** The whole menu, by chapters; beside the page on a desk, in a drawer on a phone. */
export const NavigationList = ({ entries, path }: EntriesProps) => {
  const language = useLanguage();
  return sectionNames
    .map((section) => ({ section, own: entries.filter((entry) => entry.section === section) }))
    .filter(({ own }) => own.length > 0)
    .map(({ section, own }) => (
      <div key={section} className="nav-section">
        <h2 className="nav-heading">{sections[section][language]}</h2>
        <ul className="nav-list">
          {own.map((entry) => (
            <li key={entry.to}>
              <NavigationLink entry={entry} path={path} />
            </li>
          ))}
        </ul>
      </div>
    ));
};

export const NavigationLink = ({ entry, path }: { readonly entry: NavigationEntry; readonly path: string }) => (
  <AriaLink className="nav-link" href={entry.to} {...(isCurrent(entry.to, path) ? { 'aria-current': 'page' } : {})}>
    <Icon name={entry.icon} />
    <span>{entry.label[useLanguage()]}</span>
  </AriaLink>
);
