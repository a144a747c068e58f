import { canonicalJson, sha256, toSeoulIso, type Instant, type Json } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { NewEvent } from './incident.ts';

/** The digest before the first event of a case. */
export const GENESIS = 'sha256:0';

interface Link {
  readonly incidentId: string;
  readonly seq: number;
  readonly at: Instant;
  readonly happenedAt: Instant;
  readonly by: string | null;
  readonly kind: string;
  readonly data: Json;
  readonly corrects: number | null;
}

/**
 * The digest of an event covers everything it says and the digest before it: a changed, removed or inserted record
 * breaks every digest after it. Documents print the newest digest, so that paper outside the system anchors it.
 */
export const digestOfEvent = (previous: string, link: Link): string =>
  sha256(
    `${previous}\n${canonicalJson({ ...link, at: toSeoulIso(link.at), happenedAt: toSeoulIso(link.happenedAt) })}`,
  );

/** Adds one event to the timeline of a case. The caller holds the lock of the case or has just made it. */
export const appendEvent = async (
  tx: Tx,
  deps: Pick<Deps, 'clock'>,
  incidentId: string,
  event: NewEvent,
): Promise<number> => {
  // The database keeps microseconds and JSON text; what is hashed is what can be read back.
  const at = deps.clock.now().round('millisecond');
  const tail = await tx.maybe<{ seq: number; digest: string }>(sql`
    select seq, digest from incident_event where incident_id = ${incidentId} order by seq desc limit 1`);
  const link: Link = {
    incidentId,
    seq: (tail?.seq ?? 0) + 1,
    at,
    happenedAt: (event.happenedAt ?? at).round('millisecond'),
    by: event.anonymous ? null : tx.actor.personId,
    kind: event.kind,
    data: JSON.parse(JSON.stringify(event.data ?? {})) as Json,
    corrects: event.corrects ?? null,
  };
  const previous = tail?.digest ?? GENESIS;
  await tx.run(sql`
    insert into incident_event (incident_id, seq, at, happened_at, by_person, kind, data, corrects, previous, digest)
    values (${incidentId}, ${link.seq}, ${link.at}, ${link.happenedAt}, ${link.by}, ${link.kind},
      ${JSON.stringify(link.data)}::jsonb, ${link.corrects}, ${previous}, ${digestOfEvent(previous, link)})`);
  tx.touch(incidentId);
  return link.seq;
};

export interface StoredEvent extends Link {
  readonly previous: string;
  readonly digest: string;
}

export const eventsOf = (tx: Tx, incidentId: string): Promise<StoredEvent[]> =>
  tx.many<Row & StoredEvent>(sql`
    select incident_id as "incidentId", seq, at, happened_at as "happenedAt", by_person as by, kind, data, corrects,
      previous, digest
    from incident_event where incident_id = ${incidentId} order by seq`);

export interface ChainCheck {
  readonly ok: boolean;
  readonly events: number;
  readonly head: string;
  readonly firstBroken: number | null;
}

/** Recomputes the whole chain from what stands in the database. */
export const checkChain = (events: readonly StoredEvent[]): ChainCheck => {
  let previous = GENESIS;
  for (const [index, event] of events.entries()) {
    const { previous: claimed, digest, ...link } = event;
    const intact = link.seq === index + 1 && claimed === previous && digest === digestOfEvent(previous, link);
    if (!intact) return { ok: false, events: events.length, head: previous, firstBroken: index + 1 };
    previous = digest;
  }
  return { ok: true, events: events.length, head: previous, firstBroken: null };
};
