import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTexts } from '../i18n/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import type { NavigationEntry } from './navigation.ts';
import { NavigationLink, NavigationList } from './side-navigation.tsx';
import { texts } from './texts.ts';

interface BottomNavigationProps {
  readonly entries: readonly NavigationEntry[];
  readonly path: string;
}

/** Under the thumb: the few pages of an emergency, and a drawer with the rest. */
export const BottomNavigation = ({ entries, path }: BottomNavigationProps) => {
  const t = useTexts(texts);
  // The drawer belongs to the page it was opened on: moving on closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  return (
    <nav className="bottom-nav no-print" aria-label={t('quickMenu')}>
      {entries
        .filter((entry) => entry.isPrime === true)
        .slice(0, 4)
        .map((entry) => (
          <NavigationLink key={entry.to} entry={entry} path={path} />
        ))}
      <AriaButton className="nav-link" onPress={() => setOpenOn(path)}>
        <Icon name="menu" />
        <span>{t('more')}</span>
      </AriaButton>
      <Dialog title={t('mainMenu')} look="drawer" isOpen={openOn === path} onClose={() => setOpenOn(null)}>
        <NavigationList entries={entries} path={path} />
      </Dialog>
    </nav>
  );
};
