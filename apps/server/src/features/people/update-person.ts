import type { peopleUpdate, PersonView } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { refuseApiKey } from '../session/index.ts';
import { queueMail } from '../mail/index.ts';
import { EMAIL_TAKEN } from './create-person.ts';
import { refuseUnknownDepartment } from './department-of.ts';
import { presentPerson } from './present.ts';
import { refuseOwnMove, tellOfMove } from './reach-of-department.ts';
import { emailTaken, findPerson, updatePerson as update, type PersonRow } from './store.ts';

export const requirePerson = async (tx: Tx, personId: string): Promise<PersonRow> =>
  (await findPerson(tx, personId)) ?? refuse('not-found');

/** Answers the person as they are now; refuses when the change met a newer version. */
export const afterChange = async (tx: Tx, deps: Deps, personId: string, touched: number): Promise<PersonView> => {
  const current = await presentPerson(tx, deps, await requirePerson(tx, personId));
  return touched === 0 ? refuse('conflict', { current }) : current;
};

const changedFields = (before: PersonRow, after: Readonly<Record<string, unknown>>): string[] =>
  (['name', 'email', 'phone', 'title', 'departmentId'] as const).filter((field) => before[field] !== after[field]);

/** To the former address: whoever sits there should know where links for this account go from now on. */
const tellFormerAddress = (tx: Tx, deps: Deps, before: PersonRow): Promise<void> =>
  queueMail(tx, deps, {
    toAddress: before.email,
    subject: '[봉수] 계정의 전자우편 주소가 바뀌었습니다 / Your account has a new address',
    body:
      '시스템 관리자가 이 계정의 전자우편 주소를 바꾸었습니다. 요청한 적이 없다면 개인정보 보호책임자에게 바로 알려 주세요.\n\n' +
      'An administrator changed the e-mail address of this account. If you did not ask for this, tell the privacy officer at once.\n',
  });

export const updatePerson = async (call: Call<typeof peopleUpdate>): Promise<PersonView> => {
  const { tx, deps, actor, params, body } = call;
  const before = await requirePerson(tx, params.personId);
  if (body.email !== before.email) refuseApiKey(actor);
  const moved = body.departmentId !== before.departmentId;
  if (moved) refuseOwnMove(tx, before);
  await refuseUnknownDepartment(tx, body.departmentId);
  if (await emailTaken(tx, body.email, before.id)) refuseField('email', EMAIL_TAKEN);
  const touched = await update(tx, before.id, body);
  await call.record({ action: 'update', subjects: [`person:${before.id}`], fields: changedFields(before, body) });
  if (body.email !== before.email) await tellFormerAddress(tx, deps, before);
  if (moved) await tellOfMove(tx, deps, await requirePerson(tx, before.id));
  return afterChange(tx, deps, before.id, touched);
};
