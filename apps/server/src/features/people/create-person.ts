import { both, type peopleCreate, type ResponseOf } from '@bongsu/contracts';
import { refuseField } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { refuseApiKey } from '../session/index.ts';
import { refuseUnknownDepartment } from './department-of.ts';
import { issueLink } from './links.ts';
import { presentPerson } from './present.ts';
import { tellOfGrant } from './tell-of-grant.ts';
import { findPerson, insertPerson, insertRoleChange } from './store.ts';

export const EMAIL_TAKEN = both('이미 등록된 전자우편 주소입니다.', 'Somebody has this e-mail address already.');

/** Adds a person and invites them. */
export const createPerson = async (call: Call<typeof peopleCreate>): Promise<ResponseOf<typeof peopleCreate>> => {
  const { tx, deps, actor, body } = call;
  if (body.roles.some((role) => role !== 'staff')) refuseApiKey(actor);
  await refuseUnknownDepartment(tx, body.departmentId);
  const id = (await insertPerson(tx, deps.clock, body)) ?? refuseField('email', EMAIL_TAKEN);
  await insertRoleChange(tx, deps.clock, { personId: id, before: [], after: body.roles, reason: body.reason });
  const row = (await findPerson(tx, id))!;
  await call.record({ action: 'create', subjects: [`person:${id}`], reason: body.reason });
  await tellOfGrant(tx, deps, row, body.roles);
  return { person: await presentPerson(tx, deps, row), invitation: await issueLink(tx, deps, row) };
};
