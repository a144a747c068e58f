import type { Channel, DeliveryKind, RecipientState } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { moveOn, performNotice } from '../notices/index.ts';

export interface StoredEvent extends Row {
  readonly id: string;
  readonly recipientId: string;
  readonly noticeId: string;
  readonly incidentId: string;
  readonly channel: Channel;
  /** `null`: whichever round of mail. */
  readonly round: number | null;
  readonly kind: DeliveryKind;
  readonly code: string;
  readonly happenedAt: Instant;
}

interface Standing extends Row {
  readonly state: RecipientState;
  readonly channel: Channel;
  readonly round: number;
}

const isAbout = (event: StoredEvent, row: Standing): boolean =>
  row.channel === event.channel && (event.round === null || row.round === event.round);

/** What follows from an event for a row that stands at its channel and round. A delay is only shown. */
const follow = async (tx: Tx, deps: Deps, event: StoredEvent, row: Standing): Promise<void> => {
  if (row.state !== 'sent' && row.state !== 'in-doubt') return;
  if (event.kind === 'failed') {
    await moveOn(
      tx,
      { id: event.recipientId, noticeId: event.noticeId },
      `bounced ${event.code}`.trim(),
      deps.clock.now(),
    );
  } else if (event.kind === 'delivered') {
    await tx.run(sql`
      update recipient set state = 'sent', sent_at = coalesce(sent_at, handed_at), claim = null, next_attempt_at = null,
        delivered_at = ${event.happenedAt}
      where id = ${event.recipientId}`);
  }
};

/**
 * Lets an event take effect, once; `false` while the row is being handed over. Whatever the order, a failure has the last
 * word: who was told to have got it and then to have not goes on to the next channel, and nothing leads back.
 */
export const settleEvent = async (tx: Tx, deps: Deps, event: StoredEvent): Promise<boolean> => {
  const row = await tx.one<Standing>(
    sql`select state, channel, round from recipient where id = ${event.recipientId} for update`,
  );
  if (isAbout(event, row)) {
    if (row.state === 'sending' || row.state === 'queued') return false;
    await follow(tx, deps, event, row);
    tx.touch(event.incidentId);
    await performNotice(tx, deps, event.incidentId, event.noticeId);
  }
  await tx.run(sql`update delivery_event set applied_at = ${deps.clock.now()} where id = ${event.id}`);
  return true;
};
