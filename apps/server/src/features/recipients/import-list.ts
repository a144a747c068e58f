import type {
  BodyOf,
  ImportCounts,
  recipientsCopy,
  recipientsImport,
  recipientsPreview,
  ResponseOf,
} from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { Upload } from '../../http/route.ts';
import { appendEvent } from '../incidents/index.ts';
import { lockNotice, needState, openPerson, withdrawApproval, type Notice } from '../notices/index.ts';
import { PORTION } from './raw-rows.ts';
import { rowsOfList, summariseList } from './read-list.ts';
import { findImport, hashedKnown, insertAccepted, insertAside } from './store.ts';
import { addCounts, countTaken, NONE, takeIn, type RawRow } from './take-in.ts';

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
  given: {
    readonly header?: 'true' | 'false' | undefined;
    readonly upload: Upload;
    readonly signal: AbortSignal;
  },
): Promise<ResponseOf<typeof recipientsPreview>> => {
  await lockForList(tx, incidentId, noticeId);
  const { key } = given.upload.stored;
  const header = given.header === undefined ? null : given.header === 'true';
  const summary = await summariseList(await deps.files.bytes(key), header, given.signal);
  const importId = newId(deps.clock);
  await tx.run(sql`
    insert into recipient_import (id, notice_id, incident_id, format, storage_key, by_person, at)
    values (${importId}, ${noticeId}, ${incidentId}, ${summary.format}, ${key}, ${tx.actor.personId},
      ${deps.clock.now()})`);
  return { importId, ...summary };
};

interface ListPlace {
  readonly notice: Notice;
  readonly importId: string;
}

/** Rows a few hundred at a time: judging and sealing them all at once would hold everybody up. */
type Portions = AsyncIterable<readonly RawRow[]> | Iterable<readonly RawRow[]>;

const keepRows = async (
  tx: Tx,
  deps: Deps,
  { notice, importId }: ListPlace,
  portions: Portions,
  sharedAddress: 'once' | 'each',
): Promise<ImportCounts> => {
  const place = { incidentId: notice.incidentId, noticeId: notice.id, importId, channels: notice.channels };
  const known = await hashedKnown(tx, deps, notice.id);
  let counts = NONE;
  for await (const rows of portions) {
    const taken = takeIn(rows, known, sharedAddress);
    await insertAccepted(tx, deps, place, taken.accepted);
    await insertAside(tx, deps, place, taken.aside);
    counts = addCounts(counts, countTaken(taken));
  }
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
  { signal, ...given }: BodyOf<typeof recipientsImport> & { readonly signal: AbortSignal },
): Promise<ImportCounts> => {
  const notice = await lockForList(tx, incidentId, noticeId);
  const staged = (await findImport(tx, noticeId, importId)) ?? refuse('not-found');
  const { storageKey } = staged;
  if (staged.state !== 'staged' || storageKey === null) {
    return refuse('not-now', {
      detail: { ko: '이미 올렸거나 지운 명단입니다.', en: 'The list was taken over or removed already.' },
    });
  }
  const { hasHeader, mapping, sharedAddress } = given;
  const portions = rowsOfList(await deps.files.bytes(storageKey), { hasHeader, mapping }, signal);
  const counts = await keepRows(tx, deps, { notice, importId }, portions, sharedAddress);
  tx.afterCommit(() => void deps.files.discard(storageKey).catch(() => undefined));
  return counts;
};

interface CopiedRow extends Row {
  readonly id: string;
  readonly line: number;
  readonly sealed: Buffer;
}

function* opened({ vault }: Deps, source: readonly CopiedRow[]): Generator<readonly RawRow[]> {
  for (let from = 0; from < source.length; from += PORTION) {
    const rows = source.slice(from, from + PORTION);
    yield rows.map((row) => ({ line: row.line, empty: false, ...openPerson(vault, row) }));
  }
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
  return keepRows(tx, deps, { notice, importId }, opened(deps, source), 'each');
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
