import type { sessionDelete } from '@bongsu/contracts';
import { systemActor } from '../../actor.ts';
import type { LooseCall } from '../../http/route.ts';
import { recordSignIn } from './sign-in-record.ts';
import { closeSession, findSession } from './store.ts';

/** Leaving works at every stage, and a second time. */
export const deleteSession = async (call: LooseCall<typeof sessionDelete>): Promise<void> => {
  const { deps, actor, cookies } = call;
  await deps.database.transaction(systemActor, async (tx) => {
    const session = await findSession(tx, deps.clock, cookies.session);
    if (session === null) return;
    await closeSession(tx, session.tokenHash);
    if (session.secondFactorAt === null) return;
    const { personId } = session;
    await recordSignIn(tx, deps, { operation: 'session.delete', action: 'logout', personId, actor });
  });
  cookies.clearSession();
};
