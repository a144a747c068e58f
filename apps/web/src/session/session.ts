import { type Permission, type SignedIn, sessionCurrent } from '@bongsu/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { call, keyOf } from '../api/index.ts';

export type { SignedIn };

/** Who is signed in, as long as the shell stands. */
const SessionContext = createContext<SignedIn | null>(null);
export const SessionProvider = SessionContext.Provider;

/** The signed-in person. Only below the shell: pages without it have nobody. */
export function useSession(): SignedIn {
  const session = useContext(SessionContext);
  if (session === null) throw new TypeError('useSession needs a page inside the shell');
  return session;
}

/** Whether to show a door at all. The server decides again when it is opened. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}

/** Who is signed in, asked at most once a minute; `force` after a sign-in or sign-out. */
export const readSession = (client: QueryClient, force = false) =>
  client.fetchQuery({
    queryKey: keyOf(sessionCurrent, {}),
    queryFn: () => call(sessionCurrent, {}),
    staleTime: force ? 0 : 60_000,
    retry: false,
  });
