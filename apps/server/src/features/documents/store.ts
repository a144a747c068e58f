import type { CaseDocumentKind } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export type DocumentKind = CaseDocumentKind | 'case-register';

export interface DocumentRow extends Row {
  readonly id: string;
  readonly number: string;
  readonly kind: DocumentKind;
  readonly incidentId: string | null;
  readonly title: string;
  readonly format: 'pdf' | 'hwpx';
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly subject: string;
  readonly revealsReporter: boolean;
  readonly issuedBy: string | null;
  readonly issuedAt: Instant;
}

const columns = sql`
  id, number, kind, incident_id as "incidentId", title, format, size, sha256, storage_key as "storageKey", subject,
  reveals_reporter as "revealsReporter", issued_by as "issuedBy", issued_at as "issuedAt"`;

/** Newest first. */
export const documentsOf = (tx: Tx, incidentId: string): Promise<DocumentRow[]> =>
  tx.many<DocumentRow>(sql`
    select ${columns} from document where incident_id = ${incidentId} order by issued_at desc, number desc`);

export const ownRegisters = (tx: Tx): Promise<DocumentRow[]> =>
  tx.many<DocumentRow>(sql`
    select ${columns} from document where incident_id is null and kind = 'case-register'
      and issued_by = ${tx.actor.personId} order by issued_at desc, number desc limit 200`);

export const findDocument = (tx: Tx, id: string): Promise<DocumentRow | null> =>
  tx.maybe<DocumentRow>(sql`select ${columns} from document where id = ${id}`);

/** The first paper made from a thing: the official one, later copies have numbers of their own. */
export const firstDocumentFrom = (tx: Tx, subject: string, since: Instant): Promise<DocumentRow | null> =>
  tx.maybe<DocumentRow>(sql`
    select ${columns} from document where subject = ${subject} and issued_at >= ${since}
    order by issued_at, number limit 1`);

export const insertDocument = (tx: Tx, row: DocumentRow): Promise<number> =>
  tx.run(sql`
    insert into document (id, number, kind, incident_id, title, format, size, sha256, storage_key, subject,
      reveals_reporter, issued_by, issued_at)
    values (${row.id}, ${row.number}, ${row.kind}, ${row.incidentId}, ${row.title}, ${row.format}, ${row.size}, ${row.sha256},
      ${row.storageKey}, ${row.subject}, ${row.revealsReporter}, ${row.issuedBy}, ${row.issuedAt})`);

export interface Letterhead extends Row {
  readonly name: string;
  readonly contact: string;
  readonly address: string;
  readonly demo: boolean;
}

export const letterhead = (tx: Tx): Promise<Letterhead> =>
  tx.one<Letterhead>(sql`select name, contact, address, demo from organisation`);

/** The newest link of the chain of a case. */
export const chainHead = (tx: Tx, incidentId: string): Promise<{ seq: number; digest: string } | null> =>
  tx.maybe<{ seq: number; digest: string }>(sql`
    select seq, digest from incident_event where incident_id = ${incidentId} order by seq desc limit 1`);

/** The privacy officer as named in the accounts, for papers that nobody in particular reports. */
export const nameOfCpo = async (tx: Tx): Promise<string | null> =>
  (
    await tx.maybe<{ name: string }>(
      sql`select name from person where active and 'cpo' = any (roles) order by created_at limit 1`,
    )
  )?.name ?? null;
