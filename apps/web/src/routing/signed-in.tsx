import { inboxSummary, myUpdate, sessionCurrent, sessionDelete } from '@bongsu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { call, refresh, useOperation } from '../api/index.ts';
import { SessionProvider } from '../session/session.ts';
import { IdleWarning } from '../session/idle-warning.tsx';
import type { NavigationEntry } from '../shell/navigation.ts';
import { Shell } from '../shell/shell.tsx';
import { UrgentTerm } from '../shell/urgent-term.tsx';
import { Loaded } from '../ui/loaded.tsx';

/** Everything that needs a session: the shell round the page, and the watch over its end. */
export const SignedInLayout = ({ entries }: { readonly entries: readonly NavigationEntry[] }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = useLocation({ select: (location) => location.pathname });
  const session = useOperation(sessionCurrent, {});
  // Read anew on each page and whenever the tab is looked at; the countdown itself runs by the clock.
  const summary = useOperation(inboxSummary, {}, { enabled: session.data?.signedIn === true });

  const signOut = async () => {
    await call(sessionDelete, {});
    client.clear();
    await navigate({ href: '/sign-in' });
  };

  return (
    <Loaded query={session}>
      {(current) =>
        current.signedIn && (
          <SessionProvider value={current}>
            <Shell
              entries={entries.filter(
                ({ permission }) => permission === undefined || current.permissions.includes(permission),
              )}
              path={path}
              taskCount={summary.data && summary.data.tasks + summary.data.errands}
              teamCount={summary.data?.teamTasks}
              urgent={summary.data !== undefined && <UrgentTerm {...summary.data} />}
              onSignOut={() => void signOut()}
              onLanguage={(language) => void call(myUpdate, { body: { language } })}
            >
              <Outlet />
            </Shell>
            <IdleWarning
              idleSeconds={current.idleSeconds}
              endsAt={current.endsAt}
              onStay={() => void refresh(client, [sessionCurrent])}
              onLeave={() => void signOut()}
            />
          </SessionProvider>
        )
      }
    </Loaded>
  );
};
