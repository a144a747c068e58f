import { sql, type Sql, type Tx } from '../../database/index.ts';
import type { FileRow } from './report-store.ts';

const columns = sql`
  f.id, f.agent_id as "agentId", f.sealed, f.size, f.sha256, f.modified_at as "modifiedAt", f.seen_at as "seenAt",
  f.counts`;

export interface Page {
  readonly page: number;
  readonly pageSize: number;
}

export interface FilePage {
  readonly rows: FileRow[];
  readonly total: number;
}

const pageWhere = async (tx: Tx, condition: Sql, { page, pageSize }: Page): Promise<FilePage> => {
  const { total } = await tx.one<{ total: number }>(sql`select count(*) as total from found_file f where ${condition}`);
  const rows = await tx.many<FileRow>(sql`
    select ${columns} from found_file f where ${condition} order by f.seen_at desc, f.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`);
  return { rows, total };
};

/** On the machines that this person decides about. */
export const filesTendedBy = (tx: Tx, agentId: string | null, page: Page): Promise<FilePage> =>
  pageWhere(
    tx,
    sql`f.gone_at is null and app_tends(f.agent_id) and (${agentId}::uuid is null or f.agent_id = ${agentId})`,
    page,
  );

export const filesOfAgent = (tx: Tx, agentId: string, page: Page): Promise<FilePage> =>
  pageWhere(tx, sql`f.gone_at is null and f.agent_id = ${agentId}`, page);
