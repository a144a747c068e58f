import { custodyAnswer, custodyDecide, custodyPropose, custodyRequest } from '@bongsu/contracts';
import type { SignedInClient, TestApp } from '../../../test/app.ts';
import type { Stage } from '../../../test/story.ts';
import type { Actor } from '../../actor.ts';
import { insertDecision, insertProposal } from './store.ts';

const reason = '신원 보관 담당으로 적합함';

interface Appointers<Who> {
  readonly cpo: Who;
  readonly head: Who;
}

/** Custodians over HTTP: the CPO proposes, the head decides. */
export const appoint = async (app: TestApp, people: readonly SignedInClient[]): Promise<Appointers<SignedInClient>> => {
  const [cpo, head] = [await app.signInAs('cpo'), await app.signInAs('head')];
  for (const { person } of people) {
    const { id } = await cpo.call(custodyPropose, { body: { personId: person.personId, reason } });
    await head.call(custodyDecide, { params: { custodianId: id }, body: { appointed: true } });
  }
  return { cpo, head };
};

/** The same in the database, as the two people. */
export const appointOn = async (
  { deps }: Pick<Stage, 'deps'>,
  by: Appointers<Actor>,
  personId: string,
): Promise<string> => {
  const id = await deps.database.transaction(by.cpo, (tx) => insertProposal(tx, deps, { personId, reason, as: 'cpo' }));
  await deps.database.transaction(by.head, (tx) => insertDecision(tx, id, { appointed: true, note: '', as: 'head' }));
  return id;
};

const why = '사실 확인이 필요함';

/** Opens who reported a case for two: the first asks, the second approves. */
export const openIdentity = async (id: string, first: SignedInClient, second: SignedInClient): Promise<void> => {
  const request = await first.call(custodyRequest, { params: { incidentId: id }, body: { reason: why } });
  await second.call(custodyAnswer, { params: { unsealingId: request.id }, body: { outcome: 'approved' } });
};
