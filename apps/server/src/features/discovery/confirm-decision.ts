import type { BodyOf, decisionsApprove } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { findList, findTendedList, insertApproval, insertConfirmation, type ListRow } from './decision-store.ts';
import { presentList } from './present-decision.ts';

const again = async (tx: Tx, id: string): Promise<ListRow> => (await findList(tx, id)) ?? refuse('not-found');

const refuseOther = (list: ListRow, digest: string): void => {
  if (list.digest !== digest) refuse('conflict', { current: presentList(list) });
};

/** Step two: exactly the list that was shown, by somebody who decides about that machine. */
export const confirmDecision = async (tx: Tx, deps: Deps, id: string, digest: string): Promise<ListRow> => {
  const list = (await findTendedList(tx, id)) ?? refuse('not-found');
  refuseOther(list, digest);
  if (list.confirmedBy !== null)
    refuse('not-now', { detail: { ko: '이미 확정한 목록입니다.', en: 'This list is confirmed already.' } });
  await insertConfirmation(tx, deps.clock, list);
  return again(tx, id);
};

/** Destroying or putting away many takes a second person, who neither listed nor confirmed (the database says so too). */
export const approveDecision = async (
  tx: Tx,
  deps: Deps,
  id: string,
  { digest, isApproved, note }: BodyOf<typeof decisionsApprove>,
): Promise<ListRow> => {
  const list = await again(tx, id);
  if (presentList(list).state !== 'awaiting-approval')
    refuse('not-now', {
      detail: { ko: '승인을 기다리는 목록이 아닙니다.', en: 'This list does not wait for approval.' },
    });
  if ([list.listedBy, list.confirmedBy].includes(tx.actor.personId)) refuse('same-person');
  refuseOther(list, digest);
  await insertApproval(tx, deps.clock, { listId: id, isApproved, note });
  return again(tx, id);
};
