import type { SignInState, sessionVerifyCode } from '@bongsu/contracts';
import { ok } from '@bongsu/kit';
import type { LooseCall } from '../../http/route.ts';
import { proveCode } from '../second-factor/index.ts';
import { accountOf, forgetAttempts, reserveAttempt } from './attempts.ts';
import { committed, refused, type Outcome } from './outcome.ts';
import { recordSignIn } from './sign-in-record.ts';
import { accountOfPerson, closeSession, findSession, openSession } from './store.ts';

/** The one-time code. Its failures count with those of the password, so that knowing one does not help guess the other. */
export const verifyCode = async (call: LooseCall<typeof sessionVerifyCode>): Promise<SignInState> => {
  const { deps, actor, body, cookies } = call;
  const operation = 'session.verifyCode';
  const token = await committed(deps, async (tx): Promise<Outcome<string | null>> => {
    const session = await findSession(tx, deps.clock, cookies.session);
    if (session === null) return refused('not-signed-in');
    if (session.secondFactorAt !== null) return ok(null);
    const { personId } = session;
    const { email, enrolled } = await accountOfPerson(tx, personId);
    if (!enrolled) return refused('second-factor-needed');
    const account = accountOf(deps.vault, email);
    if (!(await reserveAttempt(tx, deps.clock, account))) {
      await recordSignIn(tx, deps, { operation, action: 'login-failed', personId, actor, reason: 'locked' });
      return refused('locked');
    }
    if (!(await proveCode(tx, deps, personId, body.code))) {
      await recordSignIn(tx, deps, { operation, action: 'login-failed', personId, actor });
      return refused('wrong-code');
    }
    await forgetAttempts(tx, account);
    // A new token for the new right: whoever knew the half-way one holds nothing.
    await closeSession(tx, session.tokenHash);
    await recordSignIn(tx, deps, { operation, action: 'login', personId, actor });
    return ok(await openSession(tx, deps.clock, { personId, address: actor.from, complete: true }));
  });
  if (token !== null) cookies.setSession(token);
  return { state: 'ready' };
};
