import type { PersonalFileView } from '@bongsu/contracts';
import { sql, type Row, type Tx } from '../../database/index.ts';

type FileRow = PersonalFileView & Row;
type Fields = Omit<PersonalFileView, 'id' | 'version'>;

const columns = sql`
  id, name, purpose, legal_basis as "legalBasis", retention_days as "retentionDays", is_ended as "isEnded", version`;

export const allPersonalFiles = (tx: Tx): Promise<FileRow[]> =>
  tx.many<FileRow>(sql`select ${columns} from personal_file order by is_ended, name, id`);

export const findPersonalFile = (tx: Tx, id: string): Promise<FileRow | null> =>
  tx.maybe<FileRow>(sql`select ${columns} from personal_file where id = ${id}`);

export const insertPersonalFile = (tx: Tx, id: string, of: Fields): Promise<FileRow> =>
  tx.one<FileRow>(sql`
    insert into personal_file (id, name, purpose, legal_basis, retention_days, is_ended)
    values (${id}, ${of.name}, ${of.purpose}, ${of.legalBasis}, ${of.retentionDays}, ${of.isEnded})
    returning ${columns}`);

/** `null` when it is not there or no longer as it was when the change was made. */
export const updatePersonalFile = (
  tx: Tx,
  id: string,
  of: Fields & { readonly version: number },
): Promise<FileRow | null> =>
  tx.maybe<FileRow>(sql`
    update personal_file set name = ${of.name}, purpose = ${of.purpose}, legal_basis = ${of.legalBasis},
      retention_days = ${of.retentionDays}, is_ended = ${of.isEnded}, version = version + 1
    where id = ${id} and version = ${of.version} returning ${columns}`);
