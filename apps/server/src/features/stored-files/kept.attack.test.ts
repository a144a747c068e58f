// A piece of evidence that housekeeping deleted is gone for ever, and nobody would notice before it is asked for. So it
// is not the job that knows what belongs to a case, but the database; these attack what the database says.
import { documentsIssue, evidenceAdd, postingsAddEvidence, postingsStart, recipientsPreview } from '@bongsu/contracts';
import { expect, it } from 'vitest';
import { setTheStage } from '../../../test/story.ts';
import { systemActor } from '../../actor.ts';
import { raw, sql } from '../../database/index.ts';
import { csvOf, decide, draft, setNoticeStage, submit } from '../notices/case.fixture.ts';
import { removeStrayFiles } from './remove-stray-files.ts';
import { namesIn, referTo, storeFile, sweepAfter } from './store.fixture.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

it('a file of any kind that a row refers to is still there after a hundred days of sweeping', async () => {
  await using stage = await setNoticeStage({ contactsUnknown: 'all' });
  const { app, incidentId, officer, handler } = stage;
  const params = { incidentId };
  const about = { name: '접속기록', source: '누리집 서버', collectedAt: '2026-11-20T18:10:00+09:00' };
  await officer.call(evidenceAdd, { params, body: about, file: { name: 'log.txt', content: 'GET /list.xlsx' } });
  await officer.call(documentsIssue, { params, body: { kind: 'executive-status', format: 'pdf' } });
  const noticeId = await draft(stage);
  await submit(stage, noticeId);
  await decide(stage, noticeId);
  const place = { noticeId, location: 'https://www.hanbit.invalid/notice/1', startsAt: '2026-11-20T18:00:00+09:00' };
  const { id: postingId } = await officer.call(postingsStart, { params, body: place });
  const picture = { name: '화면.png', content: PNG };
  await officer.call(postingsAddEvidence, { params: { ...params, postingId }, file: picture });
  const list = { name: 'list.csv', content: csvOf([{ name: '이등불', email: 'one@example.invalid' }]) };
  await handler.call(recipientsPreview, { params: { ...params, noticeId: await draft(stage) }, body: {}, file: list });

  const stored = await namesIn(app.deps);
  expect(stored).toHaveLength(4);
  for (let day = 0; day < 100; day += 5) await sweepAfter(app, 5);
  expect(await namesIn(app.deps)).toEqual(stored);
});

it('every table that refers to a file says so to the database, also one that a later migration adds', async () => {
  await using stage = await setTheStage();
  const tables = await stage.deps.database.transaction(systemActor, (tx) =>
    tx.many<{ name: string; column: string; kept: boolean }>(sql`
      select c.relname as name, a.attname as column, exists (
        select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'keep_stored_file' and t.tgenabled = 'O') as kept
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
        and a.attname ~ '(storage|stored|file|blob)' and a.attname ~ 'key' order by 1`),
  );
  expect(tables.map(({ name }) => name)).toEqual([
    'access_review',
    'document',
    'evidence',
    'letter_batch',
    'misuse_file',
    'posting_check',
    'posting_evidence',
    'recipient_import',
    'reporter_file',
    'reporter_file_original',
  ]);
  // Under another name the trigger would not find it.
  expect(tables.filter(({ column, kept }) => column !== 'storage_key' || !kept)).toEqual([]);
});

it('an upload that is naming its file while the sweep decides on it keeps it', async () => {
  await using stage = await setTheStage();
  const { deps, clock } = stage;
  const key = await storeFile(deps);
  await sweepAfter(stage, 0);
  clock.advance({ hours: 24 * 30 });
  await deps.database.transaction(systemActor, async (tx) => {
    await referTo(tx, deps, key);
    await removeStrayFiles.run(deps);
  });
  await sweepAfter(stage, 30);
  expect(await namesIn(deps)).toEqual([key]);
});

it('a file that was given up cannot be referred to any more: no row ever points at nothing', async () => {
  await using stage = await setTheStage();
  const { deps } = stage;
  const key = await storeFile(deps);
  await sweepAfter(stage, 0);
  await sweepAfter(stage, 7);
  const late = deps.database.transaction(systemActor, (tx) => referTo(tx, deps, key));
  await expect(late).rejects.toMatchObject({ constraint: 'kept_is_never_removed' });
});

it('whatever the product tries itself, it can mark no kept file as removed, nor any file as not kept', async () => {
  await using stage = await setTheStage();
  const { deps } = stage;
  const key = await storeFile(deps);
  await deps.database.transaction(systemActor, (tx) => referTo(tx, deps, key));
  const attempt = (statement: string): Promise<number> =>
    deps.database.transaction(systemActor, (tx) => tx.run(sql`${raw(statement)}`));
  await expect(attempt(`update stored_file set removed_at = now(), seen_at = now()`)).rejects.toThrow(/permission/);
  await expect(attempt(`update stored_file set removed_at = now()`)).rejects.toThrow(/kept_is_never_removed/);
  for (const statement of [
    `update stored_file set kept = false`,
    `delete from stored_file`,
    `insert into stored_file (key, kept) values ('x', true)`,
    `alter table evidence disable trigger keep_stored_file`,
  ]) {
    await expect(attempt(statement), statement).rejects.toThrow(/permission denied|must be owner/);
  }
});
