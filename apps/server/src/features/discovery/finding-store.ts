import type { DecisionChoice, FileState, FindingCount } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { empty, sql, type Row, type Sql, type Tx } from '../../database/index.ts';

export interface FileRow extends Row {
  readonly id: string;
  readonly agentId: string;
  /** `null`: forgotten. */
  readonly sealed: Buffer | null;
  readonly size: number;
  readonly sha256: string;
  readonly modifiedAt: Instant;
  readonly seenAt: Instant;
  readonly counts: FindingCount[];
  readonly state: FileState;
  readonly choice: DecisionChoice | null;
  readonly expiresOn: string | null;
  readonly personalFileId: string | null;
}

const columns = sql`
  f.id, f.agent_id as "agentId", f.sealed, f.size, f.sha256, f.modified_at as "modifiedAt", f.seen_at as "seenAt",
  f.counts, s.state, s.choice, s.expires_on as "expiresOn", s.personal_file_id as "personalFileId"`;

const source = sql`found_file f join found_file_state s on s.file_id = f.id`;

export interface Page {
  readonly page: number;
  readonly pageSize: number;
}

export interface FilePage {
  readonly rows: FileRow[];
  readonly total: number;
}

const pageWhere = async (tx: Tx, condition: Sql, { page, pageSize }: Page): Promise<FilePage> => {
  const { total } = await tx.one<{ total: number }>(sql`select count(*) as total from ${source} where ${condition}`);
  const rows = await tx.many<FileRow>(sql`
    select ${columns} from ${source} where ${condition} order by f.seen_at desc, f.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`);
  return { rows, total };
};

const known = sql`f.sealed is not null`;

/** What was dealt with is gone from its place, and is shown only when it is asked for; what was forgotten, never. */
const shown = (state: FileState | undefined): Sql =>
  state === undefined
    ? sql`${known} and f.gone_at is null`
    : sql`${known} and s.state = ${state} and (f.gone_at is null or ${state} = 'done')`;

/** On the machines that this person decides about. */
export const filesTendedBy = (
  tx: Tx,
  { agentId, state }: { readonly agentId?: string | undefined; readonly state?: FileState | undefined },
  page: Page,
): Promise<FilePage> => {
  const ofAgent = agentId === undefined ? empty : sql`and f.agent_id = ${agentId}`;
  return pageWhere(tx, sql`${shown(state)} and app_tends(f.agent_id) ${ofAgent}`, page);
};

export const filesOfAgent = (tx: Tx, agentId: string, page: Page): Promise<FilePage> =>
  pageWhere(tx, sql`${shown(undefined)} and f.agent_id = ${agentId}`, page);

/** Of these the ones that lie on that machine and still have the hash. */
export const filesAsSeen = (
  tx: Tx,
  agentId: string,
  files: readonly { readonly id: string; readonly sha256: string }[],
): Promise<FileRow[]> =>
  tx.many<FileRow>(sql`
    select ${columns} from ${source}
      join unnest(${files.map(({ id }) => id)}::uuid[], ${files.map(({ sha256 }) => sha256)}::text[]) as asked (id, sha256)
        on asked.id = f.id and asked.sha256 = f.sha256
    where f.agent_id = ${agentId} and ${known} and f.gone_at is null order by f.id`);

/** The files of a list, with the hash they were decided about; forgotten ones too. */
export const filesOfList = (tx: Tx, listId: string): Promise<FileRow[]> =>
  tx.many<FileRow>(sql`
    select ${columns}, i.sha256 from ${source} join decision_item i on i.file_id = f.id
    where i.list_id = ${listId} order by f.id`);

export const findFile = (tx: Tx, id: string): Promise<FileRow | null> =>
  tx.maybe<FileRow>(sql`select ${columns} from ${source} where f.id = ${id} and ${known}`);

/** The file, if it lies on a machine that this person decides about. */
export const findTendedFile = (tx: Tx, id: string): Promise<FileRow | null> =>
  tx.maybe<FileRow>(sql`select ${columns} from ${source} where f.id = ${id} and ${known} and app_tends(f.agent_id)`);

export const isTended = async (tx: Tx, agentId: string): Promise<boolean> =>
  (await tx.one<{ tends: boolean }>(sql`select app_tends(${agentId}) as tends`)).tends;

export interface Origin extends Row {
  readonly label: string;
  readonly platform: string;
  readonly software: string;
  readonly departmentId: string | null;
  readonly campaign: string;
  readonly day: string;
}

/** Where a file was found. Call it as the product itself. */
export const originOf = (tx: Tx, fileId: string): Promise<Origin> =>
  tx.one<Origin>(sql`
    select a.label, a.platform, a.software, p.department_id as "departmentId", c.name as campaign, r.day
    from found_file f join agent a on a.id = f.agent_id join person p on p.id = a.owner_id
      join campaign_round r on r.id = f.round_id join campaign c on c.id = r.campaign_id where f.id = ${fileId}`);
