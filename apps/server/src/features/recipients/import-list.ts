import {
  recipientsCopy,
  recipientsImport,
  type BodyOf,
  type ImportCounts,
  type ImportView,
  type recipientsPreview,
  type ResponseOf,
} from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import type { Actor } from '../../actor.ts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { Upload } from '../../http/route.ts';
import { appendEvent } from '../incidents/index.ts';
import {
  judgeReach,
  lockNotice,
  needState,
  noticeForWork,
  openPerson,
  withdrawApproval,
  type Notice,
} from '../notices/index.ts';
import { presentImports } from './list-recipients.ts';
import { ofList } from './of-list.ts';
import { PORTION } from './raw-rows.ts';
import { rowsOfList, summariseList } from './read-list.ts';
import { findImport, insertAccepted, insertAside, knownAmong, takeListTurn } from './store.ts';
import { addCounts, countTaken, judge, NONE, takeIn, type RawRow } from './take-in.ts';
import { stopTakingOver, takeOver, type Working } from './take-over.ts';

/** A list can be changed until its sending begins, but not under the eyes of the approver. */
const lockForList = async (tx: Tx, incidentId: string, noticeId: string): Promise<Notice> => {
  const notice = await lockNotice(tx, incidentId, noticeId);
  needState(notice, 'draft', 'returned', 'approved');
  return notice;
};

/**
 * The same without the lock, for the minutes that a list of a million takes: nobody else who works on the case waits. What
 * is laid down meanwhile is seen by nobody before the end, where {@link lockForList} asks again.
 */
const beginList = async (tx: Tx, incidentId: string, noticeId: string): Promise<Notice> => {
  const notice = await noticeForWork(tx, incidentId, noticeId);
  needState(notice, 'draft', 'returned', 'approved');
  return notice;
};

const refuseBusy = (): never =>
  refuse('not-now', {
    detail: {
      ko: '이 통지의 다른 명단을 올리고 있습니다. 끝난 뒤에 다시 해 주세요.',
      en: 'Another list of this notice is being taken over. Try again when it is done.',
    },
  });

const refuseGone = (): never =>
  refuse('not-now', {
    detail: { ko: '이미 올렸거나 지운 명단입니다.', en: 'The list was taken over or removed already.' },
  });

const refuseNobody = (): never =>
  refuse('not-now', {
    detail: {
      ko: '가져올 사람이 없습니다. 명단이 파기되었을 수 있습니다.',
      en: 'Nobody to take over; the list may have been destroyed.',
    },
  });

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
  await beginList(tx, incidentId, noticeId);
  const { key } = given.upload.stored;
  const header = given.header === undefined ? null : given.header === 'true';
  const summary = await summariseList(await deps.files.read(key), header, given.signal);
  const importId = newId(deps.clock);
  await tx.run(sql`
    insert into recipient_import (id, notice_id, incident_id, format, storage_key, by_person, at)
    values (${importId}, ${noticeId}, ${incidentId}, ${summary.format}, ${key}, ${tx.actor.personId},
      ${deps.clock.now()})`);
  return { importId, ...summary };
};

interface ListPlace {
  readonly incidentId: string;
  readonly noticeId: string;
}

/** Rows a few hundred at a time: judging and sealing them all at once would hold everybody up. */
type Portions = AsyncIterable<readonly RawRow[]> | Iterable<readonly RawRow[]>;

const keepRows = async (
  { tx, tell, signal }: Working,
  deps: Deps,
  place: ListPlace & { readonly importId: string; readonly channels: Notice['channels'] },
  portions: Portions,
  sharedAddress: 'once' | 'each',
): Promise<ImportCounts> => {
  const { incidentId, noticeId, importId } = place;
  if (!(await takeListTurn(tx, noticeId))) refuseBusy();
  let counts = NONE;
  for await (const rows of portions) {
    signal.throwIfAborted();
    const people = rows.map(judge).filter((judged) => typeof judged !== 'string');
    const known = await knownAmong(tx, deps, noticeId, people);
    const taken = takeIn(rows, known, sharedAddress);
    await insertAccepted(tx, deps, place, taken.accepted, known);
    await insertAside(tx, deps, place, taken.aside);
    counts = addCounts(counts, countTaken(taken));
    await tell(counts.rows);
  }
  const notice = await lockForList(tx, incidentId, noticeId);
  // Somebody may have held the case for long: who ended this meanwhile means the whole list.
  signal.throwIfAborted();
  // Somebody chose other channels meanwhile, and did not see these people.
  if (notice.channels.join() !== place.channels.join()) await judgeReach(tx, noticeId);
  const done = await tx.run(sql`
    update recipient_import set state = 'imported', rows = ${counts.rows}, accepted = ${counts.accepted},
      unreachable = ${counts.unreachable}, duplicates = ${counts.duplicates}, bad = ${counts.bad}
    where id = ${importId} and state = 'taking'`);
  if (done === 0) refuseGone();
  await withdrawApproval(tx, deps, notice, '받는 사람 명단을 고침');
  await appendEvent(tx, deps, incidentId, {
    kind: 'recipients-imported',
    data: { noticeId, importId, ...counts },
  });
  return counts;
};

const importShown = async (deps: Deps, actor: Actor, { noticeId }: ListPlace, importId: string): Promise<ImportView> =>
  deps.database.transaction(actor, async (tx) => {
    const { items } = await presentImports(tx, noticeId);
    return items.find(({ id }) => id === importId) ?? refuse('not-found');
  });

/** Takes a staged list over: each row is on the list or aside with its reason. The file is destroyed afterwards. */
export const importList = async (
  deps: Deps,
  actor: Actor,
  place: ListPlace & { readonly importId: string },
  { hasHeader, mapping, sharedAddress }: BodyOf<typeof recipientsImport>,
): Promise<ImportView> => {
  const { incidentId, noticeId, importId } = place;
  const { channels, storageKey } = await deps.database.transaction(actor, async (tx) => {
    const notice = await beginList(tx, incidentId, noticeId);
    const staged = (await findImport(tx, noticeId, importId)) ?? refuse('not-found');
    if (staged.state === 'taking') refuseBusy();
    if (staged.state !== 'staged' || staged.storageKey === null) return refuseGone();
    await tx.run(sql`
      update recipient_import set state = 'taking', taking_since = ${deps.clock.now()}, rows_read = 0, problem = null
      where id = ${importId}`);
    return { channels: notice.channels, storageKey: staged.storageKey };
  });
  await takeOver({
    deps,
    actor,
    importId,
    operation: recipientsImport.id,
    records: (rows) => [ofList(place, 'create', rows)],
    async work(working) {
      const file = await deps.files.read(storageKey);
      const portions = rowsOfList(file, { hasHeader, mapping }, working.signal);
      const counts = await keepRows(working, deps, { ...place, channels }, portions, sharedAddress);
      working.tx.afterCommit(() => void deps.files.discard(storageKey).catch(() => undefined));
      return counts;
    },
  });
  return importShown(deps, actor, place, importId);
};

interface CopiedRow extends Row {
  readonly id: string;
  readonly line: number;
  readonly sealed: Buffer;
}

/** Some rows of the other list at a time, however long it is. */
async function* opened(
  tx: Tx,
  { vault }: Deps,
  incidentId: string,
  { fromNoticeId, only }: BodyOf<typeof recipientsCopy>,
): AsyncGenerator<readonly RawRow[]> {
  let last: Pick<CopiedRow, 'line' | 'id'> = { line: 0, id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const rows: readonly CopiedRow[] = await tx.many<CopiedRow>(sql`
      select id, line, sealed from recipient
      where notice_id = ${fromNoticeId} and incident_id = ${incidentId} and sealed is not null
        and (${only} = 'all' or state in ('waiting', 'refused', 'unreachable', 'withheld'))
        and (line, id) > (${last.line}, ${last.id}::uuid)
      order by line, id limit ${PORTION}`);
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end;
    yield rows.map((row) => ({ line: row.line, empty: false, ...openPerson(vault, row) }));
  }
}

/** A supplement goes to whom the first notice went to; each row is sealed anew for its new place. */
export const copyList = async (
  deps: Deps,
  actor: Actor,
  place: ListPlace,
  given: BodyOf<typeof recipientsCopy>,
): Promise<ImportView> => {
  const { incidentId, noticeId } = place;
  const { fromNoticeId } = given;
  const importId = newId(deps.clock);
  const { channels } = await deps.database.transaction(actor, async (tx) => {
    const notice = await beginList(tx, incidentId, noticeId);
    const now = deps.clock.now();
    await tx.run(sql`
      insert into recipient_import (id, notice_id, incident_id, state, taking_since, format, copied_from, by_person, at)
      values (${importId}, ${noticeId}, ${incidentId}, 'taking', ${now}, 'copy', ${fromNoticeId}, ${actor.personId}, ${now})`);
    return notice;
  });
  await takeOver({
    deps,
    actor,
    importId,
    operation: recipientsCopy.id,
    records: (rows) => [ofList({ ...place, noticeId: fromNoticeId }, 'read', rows), ofList(place, 'create', rows)],
    async work(working) {
      const source = fromNoticeId === noticeId ? [] : opened(working.tx, deps, incidentId, given);
      const counts = await keepRows(working, deps, { ...place, importId, channels }, source, 'each');
      return counts.rows > 0 ? counts : refuseNobody();
    },
  });
  return importShown(deps, actor, place, importId);
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
  tx.afterCommit(() => stopTakingOver(importId));
  const { storageKey } = found;
  if (storageKey !== null) tx.afterCommit(() => void deps.files.discard(storageKey).catch(() => undefined));
  if (found.state !== 'imported') return;
  await withdrawApproval(tx, deps, notice, '받는 사람 명단을 지움');
  await appendEvent(tx, deps, incidentId, {
    kind: 'recipients-imported',
    data: { noticeId, importId, removed: recipients },
  });
};
