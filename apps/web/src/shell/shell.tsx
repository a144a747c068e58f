import './shell.css';
import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { type Language, useTexts } from '../i18n/index.ts';
import { useSession } from '../session/session.ts';
import { Icon } from '../ui/icon.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { Toasts } from '../ui/toast.tsx';
import { AccountMenu } from './account-menu.tsx';
import { BottomNavigation } from './bottom-navigation.tsx';
import { Brand } from './brand.tsx';
import { DemoSwitcher } from './demo-switcher.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { NavigationEntry } from './navigation.ts';
import { NavigationList } from './side-navigation.tsx';
import { texts } from './texts.ts';

interface ShellProps {
  readonly children: ReactNode;
  readonly entries: readonly NavigationEntry[];
  /** Where the reader is. */
  readonly path: string;
  /** The most urgent running term of all of one's cases: a `Countdown` in a `Link`, or nothing. */
  readonly urgent?: ReactNode;
  readonly taskCount?: number | undefined;
  /** What others have to do in the cases the reader works on. */
  readonly teamCount?: number | undefined;
  readonly onSignOut: () => void;
  readonly onLanguage: (language: Language) => void;
}

/** What stands around every page of a signed-in person. */
export const Shell = ({
  children,
  entries,
  path,
  urgent,
  taskCount,
  teamCount = 0,
  onSignOut,
  onLanguage,
}: ShellProps) => {
  const t = useTexts(texts);
  const { demo } = useSession();
  return (
    <div className="shell">
      <SkipLink />
      {demo && <DemoRibbon />}
      <TopBar
        urgent={urgent}
        taskCount={taskCount}
        teamCount={teamCount}
        onSignOut={onSignOut}
        onLanguage={onLanguage}
      />
      <div className="shell-body">
        <nav className="shell-side no-print" aria-label={t('mainMenu')}>
          <NavigationList entries={entries} path={path} />
        </nav>
        <main id="main" className="shell-main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <BottomNavigation entries={entries} path={path} />
      <Toasts />
    </div>
  );
};

/** On every page, print included: nothing made here may be taken for real. */
export const DemoRibbon = () => {
  const t = useTexts(texts);
  return (
    <aside className="demo-ribbon" data-tone="demo" aria-label={t('demo')}>
      <span>{t('demoRibbon')}</span>
      <span className="no-print">
        <DemoSwitcher />
      </span>
    </aside>
  );
};

type TopBarProps = Pick<ShellProps, 'urgent' | 'taskCount' | 'teamCount' | 'onSignOut' | 'onLanguage'>;

const TopBar = ({ urgent, taskCount, teamCount = 0, onSignOut, onLanguage }: TopBarProps) => {
  const t = useTexts(texts);
  const { organisation } = useSession();
  return (
    <header className="top-bar no-print">
      <AriaLink className="top-brand" href="/" aria-label={`${t('product')} ${t('home')}`}>
        <Brand />
      </AriaLink>
      <span className="top-organisation">{organisation.name}</span>
      <section className="top-urgent" aria-label={t('urgent')}>
        {urgent}
      </section>
      {taskCount !== undefined && <TaskCounts mine={taskCount} team={teamCount} />}
      <LanguageSwitch onChange={onLanguage} />
      <AccountMenu onSignOut={onSignOut} />
    </header>
  );
};

/** What waits for me, and apart from it what the team has to do: a nought of my own is no all-clear. */
const TaskCounts = ({ mine, team }: { readonly mine: number; readonly team: number }) => {
  const t = useTexts(texts);
  return (
    <AriaLink className="top-tasks" href="/">
      <Icon name="tasks" />
      <span className="top-tasks-words">{t('myTasks')}</span>
      <b data-tone={mine > 0 ? 'danger' : 'neutral'}>{mine}</b>
      <span className="sr-only">{t('tasksUnit')}</span>
      {team > 0 && (
        <span className="top-tasks-team">
          <span>{t('teamTasks')}</span>
          <b data-tone="neutral">{team}</b>
          <span className="sr-only">{t('tasksUnit')}</span>
        </span>
      )}
    </AriaLink>
  );
};
