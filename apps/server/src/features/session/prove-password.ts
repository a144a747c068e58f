import { ok } from '@bongsu/kit';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { accountOf, reserveAttempt, returnAttempt } from './attempts.ts';
import { committed, refused } from './outcome.ts';
import { passwordFits } from './password.ts';
import { recordSignIn } from './sign-in-record.ts';
import type { Account } from './store.ts';

/** Asks a signed-in person for the password again; wrong ones count like those at the door. */
export const provePassword = async (
  { deps, actor }: { readonly deps: Deps; readonly actor: Actor },
  operation: string,
  account: Account,
  password: string,
): Promise<void> => {
  const { personId, email } = account;
  const counter = accountOf(deps.vault, email);
  await committed(deps, async (tx) =>
    (await reserveAttempt(tx, deps.clock, counter)) ? ok(undefined) : refused('locked'),
  );
  const fits = await passwordFits(account.passwordHash, password);
  await committed(deps, async (tx) => {
    if (fits) {
      await returnAttempt(tx, counter);
      return ok(undefined);
    }
    await recordSignIn(tx, deps, { operation, action: 'login-failed', personId, actor });
    return refused('wrong-credentials');
  });
};
