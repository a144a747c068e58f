import type { ResponseOf, secondFactorConfirm } from '@bongsu/contracts';
import { ok } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { LooseCall } from '../../http/route.ts';
import {
  accountOf,
  accountOfPerson,
  closeSessionsOf,
  committed,
  findSession,
  forgetAttempts,
  openSession,
  recordSignIn,
  refused,
  reserveAttempt,
  type Outcome,
} from '../session/index.ts';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts';
import { openSecret, stepOf } from './totp.ts';

interface Confirmed {
  readonly token: string;
  readonly recoveryCodes: readonly string[];
}

const pendingSecret = async (tx: Tx, deps: Deps, personId: string): Promise<string | null> => {
  const row = await tx.maybe<{ pending: Buffer | null }>(sql`
    select totp_pending as pending from credential where person_id = ${personId} for update`);
  return row?.pending ? openSecret(deps.vault, personId, row.pending) : null;
};

/** The first code is used up like any other. */
const adopt = async (tx: Tx, deps: Deps, personId: string, step: number): Promise<readonly string[]> => {
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => recoveryHash(deps.vault, personId, code));
  await tx.run(sql`
    update credential set totp_secret = totp_pending, totp_pending = null, totp_confirmed_at = ${deps.clock.now()},
      totp_last_step = ${step}, recovery_hashes = ${hashes}
    where person_id = ${personId}`);
  return codes;
};

/** The first code of the new app: from here on it is asked, and whoever was half way in is in. */
export const confirmSecondFactor = async (
  call: LooseCall<typeof secondFactorConfirm>,
): Promise<ResponseOf<typeof secondFactorConfirm>> => {
  const { deps, actor, body, cookies } = call;
  const operation = 'second-factor.confirm';
  const done = await committed(deps, async (tx): Promise<Outcome<Confirmed>> => {
    const session = await findSession(tx, deps.clock, cookies.session);
    if (session === null) return refused('not-signed-in');
    const { personId } = session;
    const { email } = await accountOfPerson(tx, personId);
    if (!(await reserveAttempt(tx, deps.clock, accountOf(deps.vault, email)))) return refused('locked');
    const secret = await pendingSecret(tx, deps, personId);
    if (secret === null) return refused('not-now');
    const step = stepOf(deps.clock, secret, body.code);
    if (step === null) return refused('wrong-code');
    await forgetAttempts(tx, accountOf(deps.vault, email));
    const recoveryCodes = await adopt(tx, deps, personId, step);
    await closeSessionsOf(tx, personId);
    await recordSignIn(tx, deps, { operation, action: 'login', personId, actor });
    const token = await openSession(tx, deps.clock, { personId, address: actor.from, complete: true });
    return ok({ token, recoveryCodes });
  });
  cookies.setSession(done.token);
  return { recoveryCodes: [...done.recoveryCodes] };
};
