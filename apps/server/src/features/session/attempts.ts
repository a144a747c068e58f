import type { Clock } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Vault } from '../../platform/vault.ts';
import { LOCKED_FOR, MAX_FAILURES } from './limits.ts';

/** Failures are counted by address, whether or not anybody has it: the lock tells nothing. */
export const accountOf = (vault: Vault, email: string): string => vault.fingerprint(email, 'sign-in');

/**
 * Counts an attempt as failed before it is made, in one statement: of any number at once exactly five get through.
 * `false`: the account is locked, and a right password does not open it.
 */
export const reserveAttempt = async (tx: Tx, clock: Clock, account: string): Promise<boolean> => {
  const now = clock.now();
  const until = now.add(LOCKED_FOR);
  const row = await tx.maybe(sql`
    insert into sign_in_attempt as known (account_hash, failures, last_at) values (${account}, 1, ${now})
    on conflict (account_hash) do update set
      last_at = ${now},
      failures = case when known.locked_until is null then known.failures + 1 else 1 end,
      locked_until = case when known.locked_until is null and known.failures + 1 >= ${MAX_FAILURES}
        then ${until}::timestamptz end
    where known.locked_until is null or known.locked_until <= ${now}
    returning 1 as reserved`);
  return row !== null;
};

/** It was right, but the sign-in is not complete: takes back this one attempt and leaves earlier failures counted. */
export const returnAttempt = async (tx: Tx, account: string): Promise<void> => {
  await tx.run(sql`
    update sign_in_attempt set failures = greatest(failures - 1, 0), locked_until = null
    where account_hash = ${account}`);
};

/** Signed in, or unlocked by an administrator: earlier failures are forgotten. */
export const forgetAttempts = async (tx: Tx, account: string): Promise<void> => {
  await tx.run(sql`delete from sign_in_attempt where account_hash = ${account}`);
};

/** Which of these accounts are locked now. */
export const lockedAccounts = async (tx: Tx, clock: Clock, accounts: readonly string[]): Promise<Set<string>> => {
  const rows = await tx.many<{ account: string }>(sql`
    select account_hash as account from sign_in_attempt
    where account_hash = any (${accounts}) and locked_until > ${clock.now()}`);
  return new Set(rows.map((row) => row.account));
};
