import {
  both,
  type BodyOf,
  type ImportCounts,
  type recipientsCopy,
  type recipientsImport,
  type recipientsPreview,
  type ResponseOf,
} from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import type { Upload } from '../../http/route.ts';
import { appendEvent } from '../incidents/index.ts';
import { lockNotice, needState, openPerson, withdrawApproval, type Notice } from '../notices/index.ts';
import { readAddress } from './address.ts';
import { guessColumns, looksLikeHeader, maskCell } from './guess-columns.ts';
import { readListFile } from './read-file.ts';
import { findImport, hashedKnown, insertAccepted, insertAside } from './store.ts';
import { countTaken, takeIn, type RawRow } from './take-in.ts';

/** A list can be changed until its sending begins, but not under the eyes of the approver. */
const lockForList = async (tx: Tx, incidentId: string, noticeId: string): Promise<Notice> => {
  const notice = await lockNotice(tx, incidentId, noticeId);
  needState(notice, 'draft', 'returned', 'approved');
  return notice;
};

/** Reads an uploaded list, keeps the file encrypted for the second step, and shows what was understood. */
export const previewList = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
  given: { readonly header?: 'true' | 'false' | undefined; readonly upload: Upload },
): Promise<ResponseOf<typeof recipientsPreview>> => {
  await lockForList(tx, incidentId, noticeId);
  const { key } = given.upload.stored;
  const file = await readListFile(await deps.files.bytes(key));
  if (file.rows.length === 0) refuseField('file', both('빈 파일입니다.', 'The file is empty.'));
  const hasHeader = given.header === undefined ? looksLikeHeader(file.rows) : given.header === 'true';
  const header = hasHeader ? (file.rows[0] ?? []) : [];
  const rows = hasHeader ? file.rows.slice(1) : file.rows;
  const mapping = guessColumns(header, rows);
  const importId = newId(deps.clock);
  await tx.run(sql`
    insert into recipient_import (id, notice_id, incident_id, format, storage_key, by_person, at)
    values (${importId}, ${noticeId}, ${incidentId}, ${file.format}, ${key}, ${tx.actor.personId}, ${deps.clock.now()})`);
  const { email } = mapping;
  return {
    importId,
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    hasHeader,
    header: header.map((cell) => (cell.includes('@') ? maskCell(cell) : cell.slice(0, 60))),
    sample: rows.slice(0, 5).map((row) => row.slice(0, 50).map(maskCell)),
    mapping,
    rows: rows.length,
    withoutEmail: email === null ? rows.length : rows.filter((row) => readAddress(row[email] ?? '') === null).length,
  };
};

const cell = (row: readonly string[], column: number | null): string => (column === null ? '' : (row[column] ?? ''));

const rawRows = (
  rows: readonly (readonly string[])[],
  mapping: BodyOf<typeof recipientsImport>['mapping'],
  firstLine: number,
): RawRow[] => {
  return rows.map((row, index) => ({
    line: firstLine + index,
    name: cell(row, mapping.name),
    email: cell(row, mapping.email),
    phone: cell(row, mapping.phone),
    empty: row.every((entry) => entry.trim() === ''),
  }));
};

interface ListPlace {
  readonly notice: Notice;
  readonly importId: string;
}

const keepRows = async (
  tx: Tx,
  deps: Deps,
  { notice, importId }: ListPlace,
  rows: readonly RawRow[],
  sharedAddress: 'once' | 'each',
): Promise<ImportCounts> => {
  const place = { incidentId: notice.incidentId, noticeId: notice.id, importId };
  const taken = takeIn(rows, await hashedKnown(tx, deps, notice.id), sharedAddress);
  await insertAccepted(tx, deps, place, taken.accepted);
  await insertAside(tx, deps, place, taken.aside);
  const counts = countTaken(taken);
  await tx.run(sql`
    update recipient_import set state = 'imported', rows = ${counts.rows}, accepted = ${counts.accepted},
      unreachable = ${counts.unreachable}, duplicates = ${counts.duplicates}, bad = ${counts.bad}
    where id = ${importId}`);
  await withdrawApproval(tx, deps, notice, '받는 사람 명단을 고침');
  await appendEvent(tx, deps, notice.incidentId, {
    kind: 'recipients-imported',
    data: { noticeId: notice.id, importId, ...counts },
  });
  return counts;
};

/** Takes a staged list over: each row is on the list or aside with its reason. The file is destroyed afterwards. */
export const importList = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
  importId: string,
  given: BodyOf<typeof recipientsImport>,
): Promise<ImportCounts> => {
  const notice = await lockForList(tx, incidentId, noticeId);
  const staged = (await findImport(tx, noticeId, importId)) ?? refuse('not-found');
  const { storageKey } = staged;
  if (staged.state !== 'staged' || storageKey === null) {
    return refuse('not-now', {
      detail: { ko: '이미 올렸거나 지운 명단입니다.', en: 'The list was taken over or removed already.' },
    });
  }
  const { rows } = await readListFile(await deps.files.bytes(storageKey));
  const from = given.hasHeader ? 1 : 0;
  const raw = rawRows(rows.slice(from), given.mapping, from + 1);
  const counts = await keepRows(tx, deps, { notice, importId }, raw, given.sharedAddress);
  tx.afterCommit(() => void deps.files.discard(storageKey).catch(() => undefined));
  return counts;
};

interface CopiedRow extends Row {
  readonly id: string;
  readonly line: number;
  readonly sealed: Buffer;
}

/** A supplement goes to whom the first notice went to; each row is sealed anew for its new place. */
export const copyList = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
  { fromNoticeId, only }: BodyOf<typeof recipientsCopy>,
): Promise<ImportCounts> => {
  const notice = await lockForList(tx, incidentId, noticeId);
  const source = await tx.many<CopiedRow>(sql`
    select id, line, sealed from recipient
    where notice_id = ${fromNoticeId} and notice_id <> ${noticeId} and incident_id = ${incidentId} and sealed is not null
      and (${only} = 'all' or state in ('waiting', 'refused', 'unreachable', 'withheld'))
    order by line, id`);
  if (source.length === 0) {
    refuse('not-now', {
      detail: {
        ko: '가져올 사람이 없습니다. 명단이 파기되었을 수 있습니다.',
        en: 'Nobody to take over; the list may have been destroyed.',
      },
    });
  }
  const importId = newId(deps.clock);
  await tx.run(sql`
    insert into recipient_import (id, notice_id, incident_id, format, copied_from, by_person, at)
    values (${importId}, ${noticeId}, ${incidentId}, 'copy', ${fromNoticeId}, ${tx.actor.personId}, ${deps.clock.now()})`);
  const rows = source.map((row) => ({ line: row.line, empty: false, ...openPerson(deps.vault, row) }));
  return keepRows(tx, deps, { notice, importId }, rows, 'each');
};

/** Removes a list uploaded by mistake, whole: its file when it was only staged, its rows when it was taken over. */
export const discardImport = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
  importId: string,
): Promise<void> => {
  const notice = await lockForList(tx, incidentId, noticeId);
  const found = (await findImport(tx, noticeId, importId)) ?? refuse('not-found');
  if (found.state === 'discarded') return;
  const recipients = await tx.run(sql`delete from recipient where import_id = ${importId}`);
  await tx.run(sql`delete from recipient_bad_row where import_id = ${importId}`);
  await tx.run(sql`update recipient_import set state = 'discarded' where id = ${importId}`);
  const { storageKey } = found;
  if (storageKey !== null) tx.afterCommit(() => void deps.files.discard(storageKey).catch(() => undefined));
  if (found.state === 'staged') return;
  await withdrawApproval(tx, deps, notice, '받는 사람 명단을 지움');
  await appendEvent(tx, deps, incidentId, {
    kind: 'recipients-imported',
    data: { noticeId, importId, removed: recipients },
  });
};
