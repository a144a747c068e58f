import type { peopleDeactivate, peopleReactivate, PersonView } from '@bongsu/contracts';
import { refuse } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { closeSessionsOf, refuseApiKey, revokeKeysOf } from '../session/index.ts';
import { endInvitations } from './account-store.ts';
import { refuseLastOne } from './set-roles.ts';
import { lockRoles, updateActive } from './store.ts';
import { afterChange, requirePerson } from './update-person.ts';

/** Whoever has left keeps nothing that opens (안전성 확보조치 기준 제5조제2항): sessions, keys, feeds and links end. */
export const deactivatePerson = async (call: Call<typeof peopleDeactivate>): Promise<PersonView> => {
  const { tx, deps, params, body } = call;
  await lockRoles(tx);
  const person = await requirePerson(tx, params.personId);
  await refuseLastOne(tx, person, person.roles);
  const touched = await updateActive(tx, person.id, false, body.version);
  await tx.asSystem(async () => {
    const now = deps.clock.now();
    await closeSessionsOf(tx, person.id);
    await revokeKeysOf(tx, person.id, now);
    await endInvitations(tx, person.id, now);
  });
  await call.record({ action: 'grant', subjects: [`person:${person.id}`], fields: ['active'], reason: body.reason });
  return afterChange(tx, deps, person.id, touched);
};

export const reactivatePerson = async (call: Call<typeof peopleReactivate>): Promise<PersonView> => {
  const { tx, deps, actor, params, body } = call;
  refuseApiKey(actor);
  const person = await requirePerson(tx, params.personId);
  if (person.active) refuse('not-now');
  const touched = await updateActive(tx, person.id, true, body.version);
  await call.record({ action: 'grant', subjects: [`person:${person.id}`], fields: ['active'], reason: body.reason });
  return afterChange(tx, deps, person.id, touched);
};
