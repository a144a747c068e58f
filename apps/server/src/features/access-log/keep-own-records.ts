import { hash } from 'node:crypto';
import type { Instant } from '@bongsu/kit';
import { encodeEntry, Entries, type AccessRecord } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';

/** Under which our own records lie in the log. */
const OWN_SYSTEM = 'bongsu';
const AT_ONCE = 1000;

interface OwnRow extends Row {
  readonly id: string;
  readonly at: Instant;
  readonly personId: string | null;
  readonly via: string;
  readonly address: string | null;
  readonly operation: string;
  readonly action: string;
  readonly subjects: readonly string[];
  readonly subjectCount: number;
  readonly fields: readonly string[];
  readonly reason: string | null;
  readonly incidentId: string | null;
}

const waiting = (tx: Tx): Promise<OwnRow[]> =>
  tx.many<OwnRow>(sql`
    select a.id, a.at, a.person_id as "personId", a.via, a.address, a.operation, a.action, a.subjects,
      a.subject_count as "subjectCount", a.fields, a.reason, a.incident_id as "incidentId"
    from access_record_to_keep k join access_record a on a.id = k.record_id order by a.id limit ${AT_ONCE}`);

const TURNED_AWAY = new Set(['refused', 'login-failed']);

/**
 * Who it was: their number, by which `features/misuse` knows whose account it is and lets nobody decide about their own, or what acted
 * without an account. A protected reporter stays nobody.
 */
const actorOf = ({ personId, via }: OwnRow): string => personId ?? via;

/** What the log has no column for, the operation and the case, stands among the items. */
const entryOf = (row: OwnRow): Buffer => {
  const incident = row.incidentId === null ? [] : [`incident:${row.incidentId}`];
  const record: AccessRecord = {
    id: row.id,
    at: row.at.epochMilliseconds,
    actor: actorOf(row),
    from: row.address ?? row.via,
    system: OWN_SYSTEM,
    subjects: row.subjects,
    action: row.action,
    fields: [`operation:${row.operation}`, ...incident, ...row.fields],
    reason: row.reason ?? '',
    rows: row.subjectCount,
    ok: !TURNED_AWAY.has(row.action),
  };
  return encodeEntry(record);
};

const settle = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.run(sql`delete from access_record_to_keep where record_id = any (${ids}::uuid[])`);
};

/** Whether there may be more. */
const keepSome = async (deps: Deps): Promise<boolean> => {
  const rows = await deps.database.transaction(systemActor, waiting);
  if (rows.length === 0) return false;
  const ids = rows.map(({ id }) => id);
  const log = await deps.records.log();
  // Where the server ended after this and before the next line, the same records come again, and the log knows each by its id.
  await log.append({ source: OWN_SYSTEM, id: hash('sha256', ids.join('\n')), entries: Entries.of(rows.map(entryOf)) });
  await deps.database.transaction(systemActor, (tx) => settle(tx, ids));
  return rows.length === AT_ONCE;
};

/** Our own access records go to the log within seconds, each exactly once, and are shown like everybody's. */
export const keepOwnRecords: Job = {
  name: 'keep-own-records',
  every: { seconds: 2 },
  // Whoever has more goes on at once, after the others had their turn.
  run: async (deps) => ((await keepSome(deps)) ? 'again' : undefined),
};
