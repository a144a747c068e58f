import type { FindingCount, WebFinding, WebFindingState } from '@bongsu/contracts';
import { newId, type Clock, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

type Place = WebFinding['places'][number];
type CheckResult = NonNullable<WebFinding['checked']>['result'];

export interface FindingRow extends Row {
  readonly id: string;
  readonly hostId: string;
  readonly sealed: Buffer;
  readonly counts: FindingCount[];
  readonly places: Place[];
  readonly seenDigest: string;
  readonly status: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly firstSeenAt: Instant;
  readonly seenAt: Instant;
  readonly state: WebFindingState;
  readonly checkedAt: Instant | null;
  readonly checkResult: CheckResult | null;
  readonly checkWhy: string | null;
  readonly version: number;
}

const columns = sql`
  id, host_id as "hostId", sealed, counts, places, seen_digest as "seenDigest", status, bytes, sha256,
  first_seen_at as "firstSeenAt", seen_at as "seenAt", state, checked_at as "checkedAt", check_result as "checkResult",
  check_why as "checkWhy", version`;

interface Wanted {
  readonly state?: WebFindingState | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** What nobody has dealt with comes first. */
export const findingsPage = async (
  tx: Tx,
  hostId: string,
  { state, page, pageSize }: Wanted,
): Promise<{ readonly rows: FindingRow[]; readonly total: number }> => {
  const condition = sql`host_id = ${hostId} and (${state ?? null}::text is null or state = ${state ?? null})`;
  const { total } = await tx.one<{ total: number }>(sql`select count(*) as total from web_finding where ${condition}`);
  const rows = await tx.many<FindingRow>(sql`
    select ${columns} from web_finding where ${condition}
    order by state in ('clean', 'gone', 'lawful'), seen_at desc, id
    limit ${pageSize} offset ${(page - 1) * pageSize}`);
  return { rows, total };
};

export const findFinding = (tx: Tx, id: string): Promise<FindingRow | null> =>
  tx.maybe<FindingRow>(sql`select ${columns} from web_finding where id = ${id}`);

export const findingsOfHost = (tx: Tx, hostId: string, ids: readonly string[]): Promise<FindingRow[]> =>
  tx.many<FindingRow>(sql`
    select ${columns} from web_finding where host_id = ${hostId} and id = any (${ids}::uuid[]) order by id`);

/** The finding at this address, locked; `null`: none yet. */
export const lockAddress = (tx: Tx, hostId: string, mark: string): Promise<FindingRow | null> =>
  tx.maybe<FindingRow>(sql`
    select ${columns} from web_finding where host_id = ${hostId} and mark = ${mark} for update`);

interface Seen extends Pick<
  FindingRow,
  'id' | 'hostId' | 'sealed' | 'counts' | 'places' | 'seenDigest' | 'status' | 'bytes' | 'sha256' | 'state' | 'seenAt'
> {
  readonly mark: string;
  readonly scanId: string;
}

/** A decision is made about what was seen: whenever that or the state is another, so is the version. */
export const saveSeen = (tx: Tx, of: Seen): Promise<number> =>
  tx.run(sql`
    insert into web_finding (id, host_id, mark, sealed, counts, places, seen_digest, status, bytes, sha256, scan_id,
      first_seen_at, seen_at, state)
    values (${of.id}, ${of.hostId}, ${of.mark}, ${of.sealed}, ${JSON.stringify(of.counts)}, ${of.places},
      ${of.seenDigest}, ${of.status}, ${of.bytes}, ${of.sha256}, ${of.scanId}, ${of.seenAt}, ${of.seenAt}, ${of.state})
    on conflict (host_id, mark) do update set sealed = excluded.sealed, counts = excluded.counts,
      places = excluded.places, seen_digest = excluded.seen_digest, status = excluded.status, bytes = excluded.bytes,
      sha256 = excluded.sha256, scan_id = excluded.scan_id, seen_at = excluded.seen_at, state = excluded.state,
      version = web_finding.version + (case when web_finding.seen_digest = excluded.seen_digest
        and web_finding.state = excluded.state then 0 else 1 end)`);

export interface Check {
  readonly at: Instant;
  readonly result: CheckResult;
  readonly why: string | null;
}

export const saveCheck = (tx: Tx, id: string, check: Check, state: WebFindingState): Promise<number> =>
  tx.run(sql`
    update web_finding set checked_at = ${check.at}, check_result = ${check.result}, check_why = ${check.why},
      state = ${state}, version = version + (case when state = ${state} then 0 else 1 end)
    where id = ${id}`);

/** Answers 0 when it is no longer as it was when this was decided. */
export const settle = (tx: Tx, id: string, version: number, state: WebFindingState): Promise<number> =>
  tx.run(sql`
    update web_finding set state = ${state}, version = version + 1 where id = ${id} and version = ${version}`);

export interface EventRow extends Row {
  readonly at: Instant;
  readonly byId: string | null;
  readonly state: WebFindingState;
  readonly reason: string;
}

export const insertEvent = (
  tx: Tx,
  clock: Clock,
  of: { readonly findingId: string; readonly state: WebFindingState; readonly reason?: string },
): Promise<number> =>
  tx.run(sql`
    insert into web_finding_event (id, finding_id, at, by_id, state, reason)
    values (${newId(clock)}, ${of.findingId}, ${clock.now()}, ${tx.actor.personId}, ${of.state}, ${of.reason ?? ''})`);

export const eventsOf = (tx: Tx, findingId: string): Promise<EventRow[]> =>
  tx.many<EventRow>(sql`
    select at, by_id as "byId", state, reason from web_finding_event where finding_id = ${findingId}
    order by at desc, id desc limit 100`);
