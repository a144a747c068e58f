import type { WebScanView } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Sql, type Tx } from '../../database/index.ts';

export interface ScanRow extends Row {
  readonly id: string;
  readonly hostId: string;
  readonly kind: WebScanView['kind'];
  readonly ignoreRobots: boolean;
  readonly asked: Buffer | null;
  readonly findingIds: string[] | null;
  readonly askedBy: string | null;
  readonly askedAt: Instant;
  readonly state: WebScanView['state'];
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly isStopping: boolean;
  readonly pages: number;
  readonly bytes: number;
  readonly foundPages: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly skipped: Readonly<Record<string, number>>;
  readonly leftOut: Buffer | null;
}

const UNDER_WAY = sql`state in ('queued', 'running')`;

const select = sql`
  select s.id, s.host_id as "hostId", s.kind, s.ignore_robots as "ignoreRobots", s.asked, s.finding_ids as "findingIds",
    s.asked_by as "askedBy", s.asked_at as "askedAt", s.state, s.started_at as "startedAt", s.finished_at as "finishedAt",
    ${UNDER_WAY} and exists (select from web_scan_stop w where w.scan_id = s.id) as "isStopping",
    s.pages, s.bytes, s.found_pages as "foundPages", s.counts, s.skipped, s.left_out as "leftOut"
  from web_scan s`;

export const findScan = (tx: Tx, id: string): Promise<ScanRow | null> =>
  tx.maybe<ScanRow>(sql`${select} where s.id = ${id}`);

export const scansOf = async (
  tx: Tx,
  hostId: string,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly rows: ScanRow[]; readonly total: number }> => {
  const { total } = await tx.one<{ total: number }>(
    sql`select count(*) as total from web_scan where host_id = ${hostId}`,
  );
  const rows = await tx.many<ScanRow>(sql`
    ${select} where s.host_id = ${hostId} order by s.asked_at desc, s.id desc
    limit ${pageSize} offset ${(page - 1) * pageSize}`);
  return { rows, total };
};

interface NewScan {
  readonly id: string;
  readonly hostId: string;
  readonly kind: ScanRow['kind'];
  readonly ignoreRobots?: boolean;
  readonly asked?: Buffer;
  readonly findingIds?: readonly string[];
  readonly at: Instant;
}

/** Answers 0 when this site is being looked at. */
export const insertScan = (tx: Tx, of: NewScan): Promise<number> =>
  tx.run(sql`
    insert into web_scan (id, host_id, kind, ignore_robots, asked, finding_ids, asked_by, asked_at)
    values (${of.id}, ${of.hostId}, ${of.kind}, ${of.ignoreRobots ?? false}, ${of.asked ?? null},
      ${of.findingIds ?? null}::uuid[], ${tx.actor.personId}, ${of.at})
    on conflict (host_id) where state in ('queued', 'running') do nothing`);

export const askToStop = (tx: Tx, scanId: string, at: Instant): Promise<number> =>
  tx.run(sql`
    insert into web_scan_stop (scan_id, asked_by, asked_at) values (${scanId}, ${tx.actor.personId}, ${at})
    on conflict do nothing`);

// What follows is the work of the product itself.

/** Takes the oldest that waits; `null`: none. Two servers never take the same. */
export const claimScan = async (tx: Tx, at: Instant): Promise<ScanRow | null> => {
  const claimed = await tx.maybe<{ id: string }>(sql`
    update web_scan set state = 'running', started_at = ${at}, alive_at = ${at} where id = (
      select id from web_scan where state = 'queued' order by asked_at, id limit 1 for update skip locked)
    returning id`);
  return claimed === null ? null : findScan(tx, claimed.id);
};

export interface Progress {
  readonly pages: number;
  readonly bytes: number;
  readonly foundPages: number;
  readonly counts: Readonly<Record<string, number>>;
}

const progressed = ({ pages, bytes, foundPages, counts }: Progress): Sql =>
  sql`pages = ${pages}, bytes = ${bytes}, found_pages = ${foundPages}, counts = ${JSON.stringify(counts)}`;

/** Says how far it is, and answers whether it is to go on: nobody stopped it, and the site is still registered. */
export const keepAlive = async (tx: Tx, id: string, progress: Progress, at: Instant): Promise<boolean> =>
  (
    await tx.maybe<{ goes: boolean }>(sql`
      update web_scan s set ${progressed(progress)}, alive_at = ${at} where id = ${id} and state = 'running'
      returning not exists (select from web_scan_stop w where w.scan_id = s.id)
        and exists (select from web_host h where h.id = s.host_id and h.retired_at is null) as goes`)
  )?.goes ?? false;

/** Whether a look is still one; it stays so until the transaction ends. What a look says that was ended meanwhile is not taken. */
export const holdScan = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.maybe(sql`select id from web_scan where id = ${id} and state = 'running' for share`)) !== null;

interface Ending {
  readonly state: ScanRow['state'];
  readonly skipped: Readonly<Record<string, number>>;
  readonly leftOut: Buffer | null;
}

export const finishScan = (tx: Tx, id: string, progress: Progress, ending: Ending, at: Instant): Promise<number> =>
  tx.run(sql`
    update web_scan set ${progressed(progress)}, state = ${ending.state}, finished_at = ${at},
      skipped = ${JSON.stringify(ending.skipped)}, left_out = ${ending.leftOut}
    where id = ${id} and state = 'running'`);

/** Those whose server is gone, and those that need not begin any more. `own`: of this server, which is still at them. */
export const sweepScans = async (
  tx: Tx,
  own: readonly string[],
  { now, silentSince }: { readonly now: Instant; readonly silentSince: Instant },
): Promise<void> => {
  await tx.run(sql`
    update web_scan set state = 'interrupted', finished_at = ${now}
    where state = 'running' and alive_at < ${silentSince} and not id = any (${own}::uuid[])`);
  await tx.run(sql`
    update web_scan s set state = 'stopped', finished_at = ${now} where state = 'queued'
      and (exists (select from web_scan_stop w where w.scan_id = s.id)
        or exists (select from web_host h where h.id = s.host_id and h.retired_at is not null))`);
};

/** Sites that are looked at each week, with the moment the whole of them was last asked for. */
export const weeklyHosts = (tx: Tx): Promise<{ readonly id: string; readonly lastAt: Instant | null }[]> =>
  tx.many<Row & { id: string; lastAt: Instant | null }>(sql`
    select h.id, (select max(s.asked_at) from web_scan s where s.host_id = h.id and s.kind = 'crawl') as "lastAt"
    from web_host h where h.is_weekly and h.retired_at is null order by h.id`);
