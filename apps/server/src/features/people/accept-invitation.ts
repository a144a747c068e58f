import type { peopleAcceptInvitation, peopleReadInvitation, ResponseOf, SignInState } from '@bongsu/contracts';
import { ok, toSeoulIso } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { Refusal } from '../../http/refusal.ts';
import type { LooseCall } from '../../http/route.ts';
import { readOrganisation } from '../organisation/index.ts';
import {
  accountOf,
  accountOfPerson,
  closeSessionsOf,
  committed,
  forgetAttempts,
  hashPassword,
  openSession,
  recordSignIn,
  refuseWeak,
  revokeKeysOf,
  savePassword,
  type Outcome,
} from '../session/index.ts';
import { findInvitation, takeInvitation, type InvitationRow } from './account-store.ts';

const gone = (): Refusal =>
  new Refusal('not-found', {
    detail: {
      ko: '이미 썼거나 기한이 지난 링크입니다. 시스템 관리자에게 새 링크를 요청해 주세요.',
      en: 'The link was used or has expired. Ask an administrator for a new one.',
    },
  });

const requireInvitation = (deps: Deps, token: string): Promise<InvitationRow> =>
  deps.database.transaction(systemActor, async (tx) => {
    const invitation = await findInvitation(tx, token, deps.clock.now());
    if (invitation === null) throw gone();
    return invitation;
  });

export const readInvitation = async ({
  deps,
  body,
}: LooseCall<typeof peopleReadInvitation>): Promise<ResponseOf<typeof peopleReadInvitation>> => {
  const invitation = await requireInvitation(deps, body.token);
  const { name } = await deps.database.transaction(systemActor, readOrganisation);
  const { purpose, expiresAt } = invitation;
  return { purpose, name: invitation.name, organisationName: name, expiresAt: toSeoulIso(expiresAt) };
};

/**
 * The link stands for the password only: the second factor is asked as ever, so that no link goes round it. Who needs
 * one may have lost control of the account, so what was let in under the old password ends: sessions, keys, calendars.
 */
export const acceptInvitation = async (call: LooseCall<typeof peopleAcceptInvitation>): Promise<SignInState> => {
  const { deps, actor, body, cookies } = call;
  const { personId, name, email } = await requireInvitation(deps, body.token);
  refuseWeak(body.password, { name, email });
  const passwordHash = await hashPassword(body.password);
  const done = await committed(deps, async (tx): Promise<Outcome<SignInState & { token: string }>> => {
    if (!(await takeInvitation(tx, body.token, deps.clock.now()))) throw gone();
    await savePassword(tx, deps.clock, personId, passwordHash);
    await closeSessionsOf(tx, personId);
    await revokeKeysOf(tx, personId, deps.clock.now());
    await forgetAttempts(tx, accountOf(deps.vault, email));
    const { enrolled, demo } = await accountOfPerson(tx, personId);
    const token = await openSession(tx, deps.clock, { personId, address: actor.from, complete: demo });
    if (demo) await recordSignIn(tx, deps, { operation: 'people.acceptInvitation', action: 'login', personId, actor });
    if (demo) return ok({ token, state: 'ready' });
    return ok({ token, state: enrolled ? 'code-needed' : 'enrol-needed' });
  });
  cookies.setSession(done.token);
  return { state: done.state };
};
