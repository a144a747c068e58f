import {
  deliveriesList,
  deliveriesReadSettings,
  deliveriesRenewSecret,
  deliveriesTakeRelay,
  deliveriesTakeReturned,
  deliveriesTakeVendor,
  deliveriesUpload,
} from '@bongsu/contracts';
import { instant } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { recipientOfMessageId, rowOfTextId, seenNotice } from '../notices/index.ts';
import { listEvents } from './list-events.ts';
import { readSettings, renewSecret } from './prove-sender.ts';
import { readReturned } from './read-returned.ts';
import { takeEvent, type Told } from './take-event.ts';
import { takeReturned, uploadReturned } from './take-returned.ts';

/** Each in a transaction of its own: one that fails is told again, and those before it stay taken. */
const takeAll = async (deps: Deps, events: readonly (Told | null)[]): Promise<{ received: number }> => {
  for (const told of events) {
    if (told !== null) await deps.database.transaction(systemActor, (tx) => takeEvent(tx, deps, told));
  }
  return { received: events.length };
};

export const routes: readonly Route[] = [
  looseRoute(deliveriesTakeVendor, ({ deps, body }) =>
    takeAll(
      deps,
      body.events.map(({ event, id, kind, code, at }) => {
        const row = rowOfTextId(id);
        const message = row === null ? null : { channel: 'text' as const, recipientId: row.id, round: row.round };
        return message === null ? null : { source: 'vendor', event, message, kind, code, at: instant(at) };
      }),
    ),
  ),
  looseRoute(deliveriesTakeRelay, ({ deps, body }) =>
    takeAll(
      deps,
      body.events.map(({ event, messageId, kind, code, at }) => {
        const recipientId = recipientOfMessageId(messageId);
        const message = recipientId === null ? null : { channel: 'mail' as const, recipientId, messageId };
        return message === null ? null : { source: 'relay', event, message, kind, code, at: instant(at) };
      }),
    ),
  ),
  looseRoute(deliveriesTakeReturned, async ({ deps, body }) => {
    const returned = await readReturned(body.mail);
    if (returned === null) return { received: 0 };
    await deps.database.transaction(systemActor, (tx) => takeReturned(tx, deps, returned));
    return { received: 1 };
  }),
  route(deliveriesUpload, async ({ tx, deps, params, upload, record }) => {
    const { answer, recipientId } = await uploadReturned(tx, deps, params.incidentId, params.noticeId, upload);
    await record({
      action: 'update',
      subjects: recipientId === null ? [] : [`recipient:${recipientId}`],
      incidentId: params.incidentId,
    });
    return answer;
  }),
  route(deliveriesList, async ({ tx, params, query }) =>
    listEvents(tx, (await seenNotice(tx, params.incidentId, params.noticeId)).id, query),
  ),
  route(deliveriesReadSettings, ({ tx, deps }) => readSettings(tx, deps)),
  route(deliveriesRenewSecret, async ({ tx, deps, record }) => {
    const secret = await renewSecret(tx, deps);
    await record({ action: 'update', subjects: ['organisation:relay-event-secret'] });
    return { secret };
  }),
];
