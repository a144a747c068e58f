import { createHash } from 'node:crypto';
import type { Channel, DeliveryKind } from '@bongsu/contracts';
import { newId, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { lockIncident } from '../incidents/index.ts';
import { settleEvent, type StoredEvent } from './settle-event.ts';

/** What somebody told of one message. */
export interface Told {
  readonly source: 'relay' | 'vendor' | 'report';
  /** As the teller names it. */
  readonly event: string;
  readonly message:
    | { readonly channel: 'mail'; readonly recipientId: string; readonly messageId: string }
    | { readonly channel: 'text'; readonly recipientId: string; readonly round: number };
  readonly kind: DeliveryKind;
  readonly code: string;
  readonly at: Instant;
}

interface Place extends Row {
  readonly noticeId: string;
  readonly incidentId: string;
  readonly messageId: string | null;
}

const digestOf = (messageId: string): string => `sha256:${createHash('sha256').update(messageId).digest('hex')}`;

/** The row, when the message is really its own: after a destruction only the digest of a Message-ID is left. */
const placeOf = async (tx: Tx, { message }: Told): Promise<Place | null> => {
  const place = await tx.maybe<Place>(sql`
    select notice_id as "noticeId", incident_id as "incidentId", message_id as "messageId" from recipient
    where id = ${message.recipientId} and channel is not null`);
  if (place === null || message.channel === 'text') return place;
  return place.messageId === message.messageId || place.messageId === digestOf(message.messageId) ? place : null;
};

/** Codes are words of others: digits, dots and short words of them are kept. */
const plainCode = (code: string): string =>
  /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(code)?.[0] ?? /^[\w.-]{1,40}$/.exec(code.trim())?.[0] ?? '';

/**
 * Takes an event once, however often and in whatever order it comes. Answers what it did: `waiting` while the message is
 * still being handed over, for its own outcome comes first.
 */
export const takeEvent = async (
  tx: Tx,
  deps: Deps,
  told: Told,
  only?: { readonly noticeId: string },
): Promise<'counted' | 'repeated' | 'not-ours' | 'waiting'> =>
  tx.asSystem(async () => {
    const place = await placeOf(tx, told);
    if (place === null || (only !== undefined && place.noticeId !== only.noticeId)) return 'not-ours';
    await lockIncident(tx, place.incidentId);
    const { message } = told;
    const event: StoredEvent = {
      id: newId(deps.clock),
      recipientId: message.recipientId,
      noticeId: place.noticeId,
      incidentId: place.incidentId,
      channel: message.channel satisfies Channel,
      round: message.channel === 'text' ? message.round : null,
      kind: told.kind,
      code: plainCode(told.code),
      happenedAt: told.at,
    };
    const kept = await tx.run(sql`
      insert into delivery_event (id, source, event_id, recipient_id, notice_id, incident_id, channel, round, kind, code,
        happened_at, received_at, by_person)
      values (${event.id}, ${told.source}, ${told.event}, ${event.recipientId}, ${event.noticeId}, ${event.incidentId},
        ${event.channel}, ${event.round}, ${event.kind}, ${event.code}, ${event.happenedAt}, ${deps.clock.now()},
        ${told.source === 'report' ? tx.actor.personId : null})
      on conflict (source, event_id) do nothing`);
    if (kept === 0) return 'repeated';
    return (await settleEvent(tx, deps, event)) ? 'counted' : 'waiting';
  });
