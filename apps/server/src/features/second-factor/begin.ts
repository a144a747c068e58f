import type { ResponseOf, secondFactorBegin } from '@bongsu/contracts';
import { ok } from '@bongsu/kit';
import { sql } from '../../database/index.ts';
import type { LooseCall } from '../../http/route.ts';
import { readOrganisation } from '../organisation/index.ts';
import {
  accountOfPerson,
  committed,
  findSession,
  provePassword,
  refused,
  type Account,
  type Outcome,
} from '../session/index.ts';
import { newSecret, sealSecret, uriOf } from './totp.ts';

type Begin = LooseCall<typeof secondFactorBegin>;

const whoBegins = ({ deps, cookies }: Begin): Promise<Account> =>
  committed(deps, async (tx): Promise<Outcome<Account>> => {
    const session = await findSession(tx, deps.clock, cookies.session);
    if (session === null) return refused('not-signed-in');
    const account = await accountOfPerson(tx, session.personId);
    // With the code still to come nobody may put another app in its place.
    return account.enrolled && session.secondFactorAt === null ? refused('not-signed-in') : ok(account);
  });

/**
 * Makes a secret for an authenticator app. It counts only once its first code was given (`confirm`): until then the
 * former app, if any, goes on working. To replace one the password is asked again.
 */
export const beginSecondFactor = async (call: Begin): Promise<ResponseOf<typeof secondFactorBegin>> => {
  const { deps, body } = call;
  const account = await whoBegins(call);
  if (account.enrolled) await provePassword(call, 'second-factor.begin', account, body.password ?? '');
  const secret = newSecret();
  return committed(deps, async (tx) => {
    const sealed = sealSecret(deps.vault, account.personId, secret);
    const begun = await tx.run(sql`
      update credential set totp_pending = ${sealed} where person_id = ${account.personId}`);
    if (begun === 0) return refused('not-now');
    const organisation = await readOrganisation(tx);
    return ok({ uri: uriOf(secret, organisation.name, account.email), secret });
  });
};
