import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { takeRecoveryCode } from './recovery-codes.ts';
import { openSecret, stepOf, takeStep } from './totp.ts';

/** Whether `code` is a one-time code of this person's app, or one of their recovery codes; either is used up by it. */
export const proveCode = async (tx: Tx, deps: Deps, personId: string, code: string): Promise<boolean> => {
  if (!/^\d{6}$/.test(code)) return takeRecoveryCode(tx, deps.vault, personId, code);
  const stored = await tx.maybe<{ secret: Buffer }>(sql`
    select totp_secret as secret from credential where person_id = ${personId} and totp_confirmed_at is not null`);
  if (stored === null) return false;
  const step = stepOf(deps.clock, openSecret(deps.vault, personId, stored.secret), code);
  return step !== null && takeStep(tx, personId, step);
};
