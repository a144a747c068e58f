import { recipientsCopy, recipientsImports } from '@bongsu/contracts';
import { syntheticPeople } from '@bongsu/testkit';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { systemActor } from '../../actor.ts';
import { sql, type Row } from '../../database/index.ts';
import { approved, draft, send, setNoticeStage, type NoticeStage } from '../notices/case.fixture.ts';
import { noticeDelivery } from '../notices/index.ts';

const PEOPLE = 3000;

/** As the owner of the tables, who may count them. */
const owner = async ({ app }: NoticeStage): Promise<Client> => {
  const { name } = await app.deps.database.transaction(systemActor, (tx) =>
    tx.one<Row & { name: string }>(sql`select current_database() as name`),
  );
  const url = new URL(process.env['DATABASE_URL_TEST'] ?? '');
  url.pathname = `/${name}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  return client;
};

/** Entries of the list and of its keys that were read so far, in whatever way. */
const entriesRead = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ read: string }>(`
    select (select sum(idx_tup_read) from pg_stat_user_indexes where relname in ('recipient', 'recipient_key'))
      + (select sum(seq_tup_read) from pg_stat_user_tables where relname in ('recipient', 'recipient_key')) as read`);
  return Number(rows[0]?.read ?? 0);
};

/**
 * A second list of 10,000 once took forty times as long as the first: the database had counted the first, knew that the
 * new notice had nobody, and read all it had so far for each person.
 */
it('reads a few entries for each person of a list the database has not counted', async () => {
  await using stage = await setNoticeStage();
  const { handler, incidentId } = stage;
  const fromNoticeId = await approved(stage, syntheticPeople(71, PEOPLE));
  await send(stage, fromNoticeId);
  await noticeDelivery.run(stage.app.deps);
  const client = await owner(stage);
  try {
    await client.query('vacuum analyze recipient');
    const before = await entriesRead(client);
    const noticeId = await draft(stage);
    const params = { incidentId, noticeId };
    await handler.call(recipientsCopy, { params, body: { fromNoticeId, only: 'all' } });
    const copied = async () => (await handler.call(recipientsImports, { params })).items[0];
    await expect
      .poll(copied, { timeout: 60_000, interval: 500 })
      .toMatchObject({ state: 'imported', accepted: PEOPLE });
    await expect
      .poll(async () => (await entriesRead(client)) - before, { timeout: 15_000, interval: 200 })
      .toBeGreaterThanOrEqual(PEOPLE);
    expect((await entriesRead(client)) - before).toBeLessThan(PEOPLE * 100);
  } finally {
    await client.end();
  }
});
