import { writeAccess, type AccessAction } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';

/** 접속기록 of coming and going. A failed attempt names whose account it was, not who tried: nobody proved that. */
export const recordSignIn = (
  tx: Tx,
  deps: Deps,
  entry: {
    readonly operation: string;
    readonly action: Extract<AccessAction, 'login' | 'login-failed' | 'logout'>;
    readonly personId: string | null;
    readonly actor: Actor;
    readonly reason?: string;
  },
): Promise<void> => {
  const { operation, action, personId, actor, reason } = entry;
  const who: Actor = { ...actor, personId: action === 'login-failed' ? null : personId, via: 'session' };
  const subjects = personId === null ? [] : [`person:${personId}`];
  return writeAccess(tx, deps.clock, operation, who, { action, subjects, ...(reason === undefined ? {} : { reason }) });
};
