import type { BodyOf, SignInState, sessionCreate } from '@bongsu/contracts';
import { ok, sha256 } from '@bongsu/kit';
import type { LooseCall } from '../../http/route.ts';
import { accountOf, forgetAttempts, reserveAttempt, returnAttempt } from './attempts.ts';
import { committed, refused, type Outcome } from './outcome.ts';
import { passwordFits } from './password.ts';
import { recordSignIn } from './sign-in-record.ts';
import { accountByEmail, closeSession, openSession, type Account } from './store.ts';

type Create = LooseCall<typeof sessionCreate>;

const OPERATION = 'session.create';

/** An address nobody has is treated in every step like one that somebody has. */
const reserve = (call: Create, { email }: BodyOf<typeof sessionCreate>): Promise<Account | null> => {
  const { deps, actor } = call;
  return committed(deps, async (tx): Promise<Outcome<Account | null>> => {
    const account = await accountByEmail(tx, email);
    if (await reserveAttempt(tx, deps.clock, accountOf(deps.vault, email))) return ok(account);
    const personId = account?.personId ?? null;
    await recordSignIn(tx, deps, { operation: OPERATION, action: 'login-failed', personId, actor, reason: 'locked' });
    return refused('locked');
  });
};

type Admission = SignInState & { readonly token: string };

const admit = (call: Create, account: Account): Promise<Admission> => {
  const { deps, actor, cookies } = call;
  const { personId, email, enrolled, demo } = account;
  return committed(deps, async (tx): Promise<Outcome<Admission>> => {
    if (cookies.session !== null) await closeSession(tx, sha256(cookies.session));
    const complete = demo;
    if (complete) {
      await forgetAttempts(tx, accountOf(deps.vault, email));
      await recordSignIn(tx, deps, { operation: OPERATION, action: 'login', personId, actor });
    } else {
      await returnAttempt(tx, accountOf(deps.vault, email));
    }
    const token = await openSession(tx, deps.clock, { personId, address: actor.from, complete });
    if (complete) return ok({ token, state: 'ready' });
    return ok({ token, state: enrolled ? 'code-needed' : 'enrol-needed' });
  });
};

/** The password; what follows is the one-time code, or setting one up. */
export const createSession = async (call: Create): Promise<SignInState> => {
  const { deps, actor, body } = call;
  const account = await reserve(call, body);
  if (!(await passwordFits(account?.passwordHash ?? null, body.password)) || account === null) {
    return committed(deps, async (tx) => {
      const personId = account?.personId ?? null;
      await recordSignIn(tx, deps, { operation: OPERATION, action: 'login-failed', personId, actor });
      return refused('wrong-credentials');
    });
  }
  const { token, state } = await admit(call, account);
  call.cookies.setSession(token);
  return { state };
};
