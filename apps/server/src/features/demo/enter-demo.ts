import type { setupDemo, SignInState } from '@bongsu/contracts';
import { ok } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { LooseCall } from '../../http/route.ts';
import { insertOrganisation, readOrganisation } from '../organisation/index.ts';
import { committed, openSession, recordSignIn, refused, type Outcome } from '../session/index.ts';
import { buildInstitution } from './build.ts';
import { appointDemoCustodians } from './custodians.ts';
import { demoAddress, institution } from './institution.ts';
import { stories } from './stories.ts';

const build = async (tx: Tx, deps: Deps): Promise<void> => {
  const ids = await buildInstitution(tx, deps);
  for (const tell of stories) await tell(tx, deps, ids);
};

/**
 * Makes the invented institution on the first visit and signs the visitor in as its privacy officer. Later visits only
 * sign in again: everything in a demo is invented, and there is no password to come back with.
 */
export const enterDemo = async (call: LooseCall<typeof setupDemo>): Promise<SignInState> => {
  const { deps, actor } = call;
  let isNew = false;
  const token = await committed(deps, async (tx): Promise<Outcome<string>> => {
    isNew = await insertOrganisation(tx, deps.clock.now(), { ...institution, demo: true });
    if (isNew) await build(tx, deps);
    else if (!(await readOrganisation(tx)).demo) return refused('already-set-up');
    const { id: personId } = await tx.one<{ id: string }>(sql`
      select id from person where email = ${demoAddress('cpo')}`);
    await recordSignIn(tx, deps, { operation: 'setup.demo', action: 'login', personId, actor });
    return ok(await openSession(tx, deps.clock, { personId, address: actor.from, complete: true }));
  });
  if (isNew) await appointDemoCustodians(deps);
  call.cookies.setSession(token);
  return { state: 'ready' };
};
