import { setupStatus } from '@bongsu/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { call, keyOf } from '../api/index.ts';
import { type SignedIn, readSession } from '../session/session.ts';

/** Where to come back to after signing in; only ever a place inside this product. */
export const placeAfter = (next: unknown): string =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';

const go = (href: string): never => {
  // The router takes a thrown redirect, which is not an Error, as its way to turn round.
  // oxlint-disable-next-line no-throw-literal, typescript/only-throw-error
  throw redirect({ href, replace: true });
};

/** Lets the signed-in through; others to the sign-in, remembering the place, or to the welcome of a new system. */
export async function requireSession(client: QueryClient, place: string): Promise<SignedIn> {
  const session = await readSession(client);
  if (session.signedIn) return session;
  if (session.state === 'enrol-needed') return go('/second-factor');
  const setup = await readSetup(client);
  if (setup.state === 'new') return go('/welcome');
  return go(place === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(place)}`);
}

export const readSetup = (client: QueryClient) =>
  client.fetchQuery({
    queryKey: keyOf(setupStatus, {}),
    queryFn: () => call(setupStatus, {}),
    staleTime: 0,
    retry: false,
  });

/** The welcome and the set-up exist only until the set-up is done. */
export async function requireNew(client: QueryClient): Promise<void> {
  const setup = await readSetup(client);
  if (setup.state !== 'new') go('/sign-in');
}
