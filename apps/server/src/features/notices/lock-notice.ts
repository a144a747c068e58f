import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { appendEvent, lockForWork, mayWork, seen } from '../incidents/index.ts';
import type { Notice } from './notice.ts';
import { recordDecision } from './record-decision.ts';
import { findNotice, listOf, writeState } from './store.ts';

/** The notice, if its case exists for this actor. */
export const seenNotice = async (tx: Tx, incidentId: string, id: string): Promise<Notice> => {
  await seen(tx, incidentId);
  return (await findNotice(tx, incidentId, id)) ?? refuse('not-found');
};

/** The notice for long work that locks the case only at its end, with {@link lockNotice}. */
export const noticeForWork = async (tx: Tx, incidentId: string, id: string): Promise<Notice> => {
  if (!mayWork(tx.actor, await seen(tx, incidentId)))
    refuse('forbidden', { neededRoles: ['officer', 'cpo', 'handler'] });
  return (await findNotice(tx, incidentId, id)) ?? refuse('not-found');
};

/** The notice for a change: the lock of its case makes two people act one after the other. */
export const lockNotice = async (
  tx: Tx,
  incidentId: string,
  id: string,
  options: { readonly version?: number; readonly evenWhenOver?: true } = {},
): Promise<Notice> => {
  await lockForWork(tx, incidentId, options.evenWhenOver ? { evenWhenOver: true } : {});
  const notice = (await findNotice(tx, incidentId, id)) ?? refuse('not-found');
  if (options.version !== undefined && options.version !== notice.version) {
    const { version, title, greeting, closing, items, unconfirmed, state } = notice;
    refuse('conflict', { current: { version, state, title, greeting, closing, items, unconfirmed } });
  }
  return notice;
};

/**
 * An approval is of exact bytes and an exact list: whatever changes one of them takes it away, visibly. A draft has
 * nothing to lose.
 */
export const withdrawApproval = async (tx: Tx, deps: Deps, notice: Notice, why: string): Promise<void> => {
  if (notice.state !== 'approved' && notice.state !== 'submitted') return;
  await recordDecision(tx, deps, notice, await listOf(tx, notice.id), 'withdrawn', why);
  await writeState(tx, notice.id, 'draft', deps.clock.now(), null);
  await appendEvent(tx, deps, notice.incidentId, {
    kind: 'notice-decided',
    data: { noticeId: notice.id, decision: 'withdrawn', note: why },
  });
};
