import type { PersonView, peopleRoleChanges, peopleSetRoles, ResponseOf, Role } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import { refuse } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { refuseApiKey } from '../session/index.ts';
import { presentRoleChange } from './present.ts';
import { insertRoleChange, lockRoles, othersWith, roleChangesOf, updateRoles, type PersonRow } from './store.ts';
import { tellOfGrant } from './tell-of-grant.ts';
import { afterChange, requirePerson } from './update-person.ts';

const LAST: readonly { readonly role: Role; readonly ko: string; readonly en: string }[] = [
  { role: 'administrator', ko: '시스템 관리자가 한 사람은 있어야 합니다.', en: 'There must be an administrator.' },
  { role: 'cpo', ko: '개인정보 보호책임자가 한 사람은 있어야 합니다.', en: 'There must be a privacy officer.' },
];

/** Without an administrator nobody could undo it, and without a CPO no case could go on. Call under `lockRoles`. */
export const refuseLastOne = async (tx: Tx, person: PersonRow, withdrawn: readonly Role[]): Promise<void> => {
  for (const { role, ko, en } of LAST) {
    if (!withdrawn.includes(role) || !person.roles.includes(role) || !person.active) continue;
    if ((await othersWith(tx, role, person.id)) === 0) refuse('not-now', { detail: { ko, en } });
  }
};

const refuseOwnGrant = (tx: Tx, person: PersonRow, granted: readonly Role[]): void => {
  if (person.id !== tx.actor.personId || granted.length === 0) return;
  refuse('forbidden', {
    detail: {
      ko: '자신에게 역할을 줄 수 없습니다. 다른 시스템 관리자가 해야 합니다.',
      en: 'Nobody grants themselves a role; another administrator has to.',
    },
    neededRoles: ['administrator'],
  });
};

/** Grants and withdraws roles; holds from the person's next request on. */
export const setRoles = async (call: Call<typeof peopleSetRoles>): Promise<PersonView> => {
  const { tx, deps, params, body } = call;
  await lockRoles(tx);
  const person = await requirePerson(tx, params.personId);
  const granted = body.roles.filter((role) => !person.roles.includes(role));
  const withdrawn = person.roles.filter((role) => !body.roles.includes(role));
  if (granted.length > 0) refuseApiKey(call.actor);
  refuseOwnGrant(tx, person, granted);
  await refuseLastOne(tx, person, withdrawn);
  const touched = await updateRoles(tx, person.id, body.roles, body.version);
  const change = { personId: person.id, before: person.roles, after: body.roles, reason: body.reason };
  await insertRoleChange(tx, deps.clock, change);
  await call.record({ action: 'grant', subjects: [`person:${person.id}`], fields: ['roles'], reason: body.reason });
  await tellOfGrant(tx, deps, person, granted);
  return afterChange(tx, deps, person.id, touched);
};

export const roleChanges = async (
  call: Call<typeof peopleRoleChanges>,
): Promise<ResponseOf<typeof peopleRoleChanges>> => {
  const { tx, params } = call;
  const person = await requirePerson(tx, params.personId);
  await call.record({ action: 'read', subjects: [`person:${person.id}`], fields: ['roles'] });
  return { items: (await roleChangesOf(tx, person.id)).map(presentRoleChange) };
};
