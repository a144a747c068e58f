import { canonicalJson, newId } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { digestOfText, textOf, type Notice } from './notice.ts';
import type { ListState } from './store.ts';

/** Keeps what was submitted or decided, word for word: the bytes of the text and the digest of the list. */
export const recordDecision = async (
  tx: Tx,
  deps: Pick<Deps, 'clock'>,
  notice: Notice,
  list: Pick<ListState, 'digest' | 'total'>,
  decision: 'submitted' | 'approved' | 'returned' | 'withdrawn',
  note: string,
): Promise<void> => {
  await tx.run(sql`
    insert into notice_decision (id, notice_id, incident_id, decision, by_person, at, note, content, digest,
      recipients_digest, recipients)
    values (${newId(deps.clock)}, ${notice.id}, ${notice.incidentId}, ${decision}, ${tx.actor.personId},
      ${deps.clock.now()}, ${note}, ${canonicalJson(textOf(notice))}, ${digestOfText(notice)}, ${list.digest},
      ${list.total})`);
};
