import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface MessageRow extends Row {
  readonly id: string;
  readonly byPerson: string | null;
  readonly sealed: Buffer;
  readonly at: Instant;
}

export interface FileRow extends Row {
  readonly id: string;
  readonly number: number;
  /** Who of the staff gave it; `null`: the reporter. */
  readonly byPerson: string | null;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly addedAt: Instant;
}

export const insertPublicReport = (tx: Tx, incidentId: string, receipt: string): Promise<number> =>
  tx.run(sql`insert into public_report (incident_id, receipt) values (${incidentId}, ${receipt})`);

/** The case of a receipt. Call it as the product itself: nobody else reads these rows. */
export const findByReceipt = async (tx: Tx, receipt: string): Promise<string | null> =>
  (await tx.maybe<{ id: string }>(sql`select incident_id as id from public_report where receipt = ${receipt}`))?.id ??
  null;

export const messagesOf = (tx: Tx, incidentId: string): Promise<MessageRow[]> =>
  tx.many<MessageRow>(sql`
    select id, by_person as "byPerson", sealed, at from reporter_message where incident_id = ${incidentId} order by seq`);

export const insertMessage = (tx: Tx, incidentId: string, row: MessageRow): Promise<number> =>
  tx.run(sql`
    insert into reporter_message (id, incident_id, by_person, sealed, at)
    values (${row.id}, ${incidentId}, ${row.byPerson}, ${row.sealed}, ${row.at})`);

const fileColumns = sql`
  id, number, by_person as "byPerson", media_type as "mediaType", size, sha256, storage_key as "storageKey", added_at as "addedAt"`;

export const filesOf = (tx: Tx, incidentId: string): Promise<FileRow[]> =>
  tx.many<FileRow>(sql`select ${fileColumns} from reporter_file where incident_id = ${incidentId} order by number`);

export const findFile = (tx: Tx, incidentId: string, id: string): Promise<FileRow | null> =>
  tx.maybe<FileRow>(sql`select ${fileColumns} from reporter_file where id = ${id} and incident_id = ${incidentId}`);

export const insertFile = (tx: Tx, incidentId: string, row: FileRow): Promise<number> =>
  tx.run(sql`
    insert into reporter_file (id, incident_id, number, by_person, media_type, size, sha256, storage_key, added_at)
    values (${row.id}, ${incidentId}, ${row.number}, ${row.byPerson}, ${row.mediaType}, ${row.size}, ${row.sha256},
      ${row.storageKey}, ${row.addedAt})`);

interface Original {
  readonly fileId: string;
  readonly storageKey: string;
  readonly sealed: Buffer;
}

export const insertOriginal = (tx: Tx, incidentId: string, row: Original): Promise<number> =>
  tx.run(sql`
    insert into reporter_file_original (file_id, incident_id, storage_key, sealed)
    values (${row.fileId}, ${incidentId}, ${row.storageKey}, ${row.sealed})`);

/** The first of what a reporter added since anything was last done about it; `null`: nothing waits. */
export const firstUnheeded = async (tx: Tx, incidentId: string): Promise<number | null> =>
  (
    await tx.one<{ seq: number | null }>(sql`
      select min(seq) as seq from incident_event
      where incident_id = ${incidentId} and kind in ('reporter-wrote', 'reporter-added-file') and seq > coalesce((
        select max(seq) from incident_event where incident_id = ${incidentId}
          and kind in ('reporter-asked', 'reporter-given-file', 'action', 'facts-recorded', 'evidence-added')), 0)`)
  ).seq;

/** `null` until the set-up is done. */
export const organisationOf = (tx: Tx): Promise<{ name: string; contact: string } | null> =>
  tx.maybe(sql`select name, contact from organisation`);
