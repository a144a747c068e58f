import type { ReportedFile } from '@bongsu/contracts';
import { newId, type Clock, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface ReportRow extends Row {
  readonly id: string;
  readonly roundId: string;
  readonly beganAt: Instant;
  readonly completedAt: Instant | null;
}

const columns = sql`id, round_id as "roundId", began_at as "beganAt", completed_at as "completedAt"`;

interface Began {
  readonly agentId: string;
  readonly roundId: string;
  readonly ref: string;
  readonly beganAt: Instant;
}

/** The report of this agent under its own number, made when it is new, and locked. */
export const takeReport = async (tx: Tx, clock: Clock, of: Began): Promise<ReportRow> => {
  await tx.run(sql`
    insert into scan_report (id, agent_id, round_id, ref, began_at, arrived_at)
    values (${newId(clock)}, ${of.agentId}, ${of.roundId}, ${of.ref}, ${of.beganAt}, ${clock.now()})
    on conflict (agent_id, ref) do nothing`);
  // A report that is complete can be read and no longer locked: nothing of it changes.
  return (
    (await tx.maybe<ReportRow>(sql`
      select ${columns} from scan_report where agent_id = ${of.agentId} and ref = ${of.ref} for update`)) ??
    tx.one<ReportRow>(sql`select ${columns} from scan_report where agent_id = ${of.agentId} and ref = ${of.ref}`)
  );
};

export const pieceDigest = async (tx: Tx, reportId: string, number: number): Promise<string | null> =>
  (
    await tx.maybe<{ digest: string }>(
      sql`select digest from scan_piece where report_id = ${reportId} and number = ${number}`,
    )
  )?.digest ?? null;

export const insertPiece = (tx: Tx, reportId: string, number: number, digest: string): Promise<number> =>
  tx.run(sql`insert into scan_piece (report_id, number, digest) values (${reportId}, ${number}, ${digest})`);

/** Of the first `pieces` those that are not here. */
export const missingPieces = async (tx: Tx, reportId: string, pieces: number, most: number): Promise<number[]> =>
  (
    await tx.many<{ number: number }>(sql`
      select number from generate_series(0, ${pieces}::integer - 1) as number
      where not exists (select from scan_piece p where p.report_id = ${reportId} and p.number = number.number)
      order by number limit ${most}`)
  ).map(({ number }) => number);

/** Ids of files that this agent told of before, by its own names for them. */
export const knownFiles = async (tx: Tx, agentId: string, refs: readonly string[]): Promise<Map<string, string>> =>
  new Map(
    (
      await tx.many<{ id: string; ref: string }>(
        sql`select id, ref from found_file where agent_id = ${agentId} and ref = any (${refs})`,
      )
    ).map(({ id, ref }) => [ref, id]),
  );

export interface FileSeen {
  readonly id: string;
  readonly agentId: string;
  readonly report: ReportRow;
  readonly sealed: Buffer;
  readonly file: ReportedFile;
}

/** How it is now, unless a report that began later was here already. */
export const saveFile = (tx: Tx, { id, agentId, report, sealed, file }: FileSeen): Promise<number> =>
  tx.run(sql`
    insert into found_file (id, agent_id, ref, sealed, size, sha256, modified_at, counts, fingerprints, round_id, seen_at)
    values (${id}, ${agentId}, ${file.ref}, ${sealed}, ${file.size}, ${file.sha256}, ${file.modifiedAt},
      ${JSON.stringify(file.counts)}, ${file.fingerprints}, ${report.roundId}, ${report.beganAt})
    on conflict (agent_id, ref) do update set sealed = excluded.sealed, size = excluded.size,
      sha256 = excluded.sha256, modified_at = excluded.modified_at, counts = excluded.counts,
      fingerprints = excluded.fingerprints, round_id = excluded.round_id, seen_at = excluded.seen_at, gone_at = null
    where found_file.seen_at <= excluded.seen_at`);

export const insertFinding = (tx: Tx, { id, report, file }: FileSeen): Promise<number> =>
  tx.run(sql`
    insert into scan_finding (report_id, file_id, sha256, counts)
    values (${report.id}, ${id}, ${file.sha256}, ${JSON.stringify(file.counts)}) on conflict do nothing`);

export interface Totals {
  readonly finishedAt: Instant;
  readonly files: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly skipped: Readonly<Record<string, number>>;
}

/** From now on it counts. Its own sums are kept with it, so that history needs no file. */
export const completeReport = (tx: Tx, reportId: string, of: Totals, at: Instant): Promise<number> =>
  tx.run(sql`
    update scan_report set completed_at = ${at}, finished_at = ${of.finishedAt}, files = ${of.files}, bytes = ${of.bytes},
      seconds = ${of.seconds}, skipped = ${JSON.stringify(of.skipped)},
      found_files = (select count(*) from scan_finding f where f.report_id = ${reportId}),
      counts = coalesce((
        select jsonb_object_agg(kind, total) from (
          select c ->> 'kind' as kind, sum((c ->> 'count')::bigint) as total
          from scan_finding f, jsonb_array_elements(f.counts) c where f.report_id = ${reportId} group by 1) sums), '{}')
    where id = ${reportId}`);

/**
 * What a complete report does not name any more, and no later one did. Only of its own campaign: another one looks in other folders, or
 * less closely, and that it says nothing of a file means nothing.
 */
export const markGone = (tx: Tx, agentId: string, report: ReportRow, at: Instant): Promise<number> =>
  tx.run(sql`
    update found_file set gone_at = ${at} where agent_id = ${agentId} and gone_at is null and seen_at <= ${report.beganAt}
      and round_id in (
        select r.id from campaign_round r join campaign_round mine on mine.campaign_id = r.campaign_id
        where mine.id = ${report.roundId})
      and not exists (select from scan_finding s where s.report_id = ${report.id} and s.file_id = found_file.id)`);
