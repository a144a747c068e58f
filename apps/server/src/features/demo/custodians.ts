import { systemActor } from '../../actor.ts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { insertDecision, insertProposal } from '../custody/index.ts';
import { personActor } from '../session/index.ts';
import { demoAddress } from './institution.ts';

/** From where the people of the demo work: an address of documentation (RFC 5737). */
const ADDRESS = '192.0.2.10';
const CUSTODIANS = ['officer', 'officer2'] as const;

const idOf = (tx: Tx, key: string): Promise<{ id: string }> =>
  tx.one<{ id: string }>(sql`select id from person where email = ${demoAddress(key)}`);

/**
 * The two protection officers become custodians. The product itself cannot appoint anybody, so this runs after the demo
 * is made, first as its CPO and then as its head.
 */
export const appointDemoCustodians = async (deps: Deps): Promise<void> => {
  const as = async <T>(key: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const actor = await deps.database.transaction(systemActor, async (tx) =>
      personActor(tx, (await idOf(tx, key)).id, ADDRESS, 'session'),
    );
    return deps.database.transaction(actor, work);
  };
  const proposed = await as('cpo', async (tx) => {
    const ids: string[] = [];
    for (const key of CUSTODIANS) {
      const { id: personId } = await idOf(tx, key);
      ids.push(await insertProposal(tx, deps, { personId, reason: '신고자 신원 보관 담당', as: 'cpo' }));
    }
    return ids;
  });
  await as('head', async (tx) => {
    for (const id of proposed) await insertDecision(tx, id, { appointed: true, note: '', as: 'head' });
  });
};
