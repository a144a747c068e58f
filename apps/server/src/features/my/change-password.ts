import type { myChangePassword } from '@bongsu/contracts';
import { ok, sha256 } from '@bongsu/kit';
import { writeAccess } from '../../access.ts';
import { systemActor } from '../../actor.ts';
import type { LooseCall } from '../../http/route.ts';
import {
  accountOfPerson,
  closeSessionsOf,
  committed,
  hashPassword,
  provePassword,
  refuseApiKey,
  refuseWeak,
  revokeKeysOf,
  savePassword,
} from '../session/index.ts';

/** Whoever was signed in elsewhere with the old password is out, and unless the person keeps them, so are programs. */
export const changePassword = async (call: LooseCall<typeof myChangePassword>): Promise<void> => {
  const { deps, actor, body, cookies } = call;
  refuseApiKey(actor);
  const account = await deps.database.transaction(systemActor, (tx) => accountOfPerson(tx, actor.personId!));
  refuseWeak(body.next, account, 'next');
  await provePassword(call, 'my.changePassword', account, body.current);
  const passwordHash = await hashPassword(body.next);
  await committed(deps, async (tx) => {
    await savePassword(tx, deps.clock, account.personId, passwordHash);
    await closeSessionsOf(tx, account.personId, cookies.session === null ? null : sha256(cookies.session));
    if (body.revokeKeys) await revokeKeysOf(tx, account.personId, deps.clock.now());
    await writeAccess(tx, deps.clock, 'my.changePassword', actor, {
      action: 'update',
      subjects: [`person:${account.personId}`],
      fields: body.revokeKeys ? ['password', 'api-keys', 'calendars'] : ['password'],
    });
    return ok(undefined);
  });
};
