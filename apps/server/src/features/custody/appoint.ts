import { both, type custodyDecide, type custodyEnd, type custodyPropose, type CustodianView } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { findPerson } from '../people/index.ts';
import { refuseApiKey } from '../session/index.ts';
import { decidesAs, presentCustodians } from './present.ts';
import {
  allCustodians,
  appointsAs,
  findCustodian,
  insertDecision,
  insertEnd,
  insertProposal,
  lockCustodians,
  type AppointingRole,
  type CustodianRow,
} from './store.ts';
import { tellOfCustodian } from './tell.ts';
import { casesWaiting } from './unsealing-store.ts';

const mayNotAppoint = {
  detail: {
    ko: '시스템 관리자 역할을 함께 가진 사람과, 보호책임자·기관장 역할을 받은 지 사흘이 지나지 않은 사람은 신원 보관자를 임명할 수 없습니다.',
    en: 'Who is also an administrator, or became privacy officer or head less than three days ago, cannot appoint custodians.',
  },
} as const;

const isInForce = (row: CustodianRow): boolean => row.endedAt === null && row.appointed !== false;

const after = async (tx: Tx, id: string): Promise<CustodianView> =>
  (await presentCustodians(tx, [(await findCustodian(tx, id)) ?? refuse('not-found')]))[0]!;

const refuseUnfit = async (tx: Tx, personId: string): Promise<void> => {
  const person = await findPerson(tx, personId);
  if (person === null || !person.active) {
    refuseField('personId', both('없는 사람이거나 그만둔 사람입니다.', 'There is no such active person.'));
  }
  if (personId === tx.actor.personId) {
    refuseField('personId', both('스스로를 추천할 수 없습니다.', 'You cannot propose yourself.'));
  }
  if (person?.roles.some((role) => role === 'auditor' || role === 'administrator')) {
    refuseField(
      'personId',
      both(
        '감사와 시스템 관리자는 신원 보관자가 될 수 없습니다.',
        'An auditor or an administrator cannot be a custodian.',
      ),
    );
  }
  if ((await allCustodians(tx)).some((row) => row.personId === personId && isInForce(row))) {
    refuse('not-now', { detail: { ko: '이미 추천되었거나 임명된 사람입니다.', en: 'Already proposed or appointed.' } });
  }
};

/** The CPO or the head proposes a custodian; the other of the two decides. */
export const proposeCustodian = async (call: Call<typeof custodyPropose>): Promise<CustodianView> => {
  const { tx, deps, body } = call;
  refuseApiKey(call.actor);
  await lockCustodians(tx);
  const [as] = await appointsAs(tx);
  if (as === undefined) return refuse('forbidden', mayNotAppoint);
  await refuseUnfit(tx, body.personId);
  const id = await insertProposal(tx, deps, { ...body, as });
  await call.record({
    action: 'grant',
    subjects: [`person:${body.personId}`],
    fields: ['custodian'],
    reason: body.reason,
  });
  await tellOfCustodian(tx, deps, 'proposed');
  return after(tx, id);
};

/** What waits for the custodians waits for those who are it now. */
const redoWaiting = async (tx: Tx): Promise<void> => {
  for (const id of await tx.asSystem(() => casesWaiting(tx))) tx.touch(id);
};

const decidingRole = async (tx: Tx, row: CustodianRow): Promise<AppointingRole> => {
  if (row.appointed !== null || row.endedAt !== null) {
    refuse('not-now', { detail: { ko: '이미 결정된 추천입니다.', en: 'It has been decided already.' } });
  }
  const as = await appointsAs(tx);
  if (as.length === 0) refuse('forbidden', mayNotAppoint);
  return (
    decidesAs(tx, row, as) ??
    refuse('forbidden', {
      detail: {
        ko: '보호책임자가 추천하면 기관장이, 기관장이 추천하면 보호책임자가 결정합니다. 추천한 사람과 추천된 사람은 결정할 수 없습니다.',
        en: 'What the privacy officer proposes the head decides, and the other way round; never who proposed or is proposed.',
      },
    })
  );
};

export const decideCustodian = async (call: Call<typeof custodyDecide>): Promise<CustodianView> => {
  const { tx, deps, params, body } = call;
  refuseApiKey(call.actor);
  await lockCustodians(tx);
  const row = (await findCustodian(tx, params.custodianId)) ?? refuse('not-found');
  const as = await decidingRole(tx, row);
  await insertDecision(tx, row.id, { ...body, as });
  await call.record({
    action: 'grant',
    subjects: [`person:${row.personId}`],
    fields: ['custodian'],
    reason: body.note,
  });
  await tellOfCustodian(tx, deps, body.appointed ? 'appointed' : 'refused');
  if (body.appointed) await redoWaiting(tx);
  return after(tx, row.id);
};

/** One of the two is enough to end it: that opens nothing. What the custodian had open is closed at once. */
export const endCustodian = async (call: Call<typeof custodyEnd>): Promise<CustodianView> => {
  const { tx, deps, params, body } = call;
  await lockCustodians(tx);
  const row = (await findCustodian(tx, params.custodianId)) ?? refuse('not-found');
  if (!isInForce(row)) {
    refuse('not-now', { detail: { ko: '이미 끝난 임명입니다.', en: 'The appointment is over already.' } });
  }
  await insertEnd(tx, row.id, body.reason);
  await call.record({
    action: 'grant',
    subjects: [`person:${row.personId}`],
    fields: ['custodian'],
    reason: body.reason,
  });
  await tellOfCustodian(tx, deps, 'ended');
  await redoWaiting(tx);
  return after(tx, row.id);
};
