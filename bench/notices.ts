/**
 * Ten thousand notices through the journal, against bare nodemailer with the same pool, mails and relay in the same run.
 *
 *     npx node bench/notices.ts [recipients]
 */
import { fork } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@bongsu/kit';
import { loadSafeguards, loadStatute } from '@bongsu/statute';
import { syntheticPeople } from '@bongsu/testkit';
import { systemActor } from '../apps/server/src/actor.ts';
import { readConfig } from '../apps/server/src/config.ts';
import { startEmbedded } from '../apps/server/src/database/embedded/index.ts';
import { connect, migrate, sql } from '../apps/server/src/database/index.ts';
import type { Deps } from '../apps/server/src/deps.ts';
import { POOL } from '../apps/server/src/features/notices/deliver.ts';
import { queueRows } from '../apps/server/src/features/notices/letter-box.ts';
import { mailOfNotice } from '../apps/server/src/features/notices/mail-of-notice.ts';
import { noticeDelivery } from '../apps/server/src/features/notices/index.ts';
import { findNotice } from '../apps/server/src/features/notices/store.ts';
import { saveMailSettings } from '../apps/server/src/features/organisation/index.ts';
import { insertAccepted } from '../apps/server/src/features/recipients/store.ts';
import { takeIn } from '../apps/server/src/features/recipients/take-in.ts';
import { fileStore } from '../apps/server/src/platform/files.ts';
import { createLog } from '../apps/server/src/platform/log.ts';
import { smtpMailer } from '../apps/server/src/platform/mailer.ts';
import { vaultWith } from '../apps/server/src/platform/vault.ts';
import { insertBenchCase } from './notices/bench-case.ts';

const count = Number(process.argv[2] ?? 10_000);
const dataDir = await mkdtemp(join(tmpdir(), 'bongsu-bench-'));
await chmod(dataDir, 0o711);
const storage = await startEmbedded({ dataDir });
await migrate(storage.url);

const relay = fork(new URL('notices/relay.ts', import.meta.url));
const ask = <Answer>(question: string): Promise<Answer> =>
  new Promise((resolve) => {
    relay.once('message', (answer) => resolve(answer as Answer));
    relay.send(question);
  });
const port = await ask<number>('port');

const vault = vaultWith(Buffer.alloc(32, 7));
const deps: Deps = {
  config: readConfig({ BONGSU_DATA: dataDir, LOG_LEVEL: 'silent' }),
  clock: systemClock,
  database: connect(storage.url, systemClock),
  vault,
  files: fileStore(join(dataDir, 'files'), vault),
  mailer: smtpMailer,
  statute: loadStatute(),
  safeguards: loadSafeguards(),
  log: createLog('silent'),
};
const settings = {
  host: '127.0.0.1',
  port,
  security: 'none',
  user: null,
  password: null,
  from: 'a@example.invalid',
} as const;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
};
const say = (what: string, seconds: number): void =>
  console.log(
    `${what.padEnd(42)} ${seconds.toFixed(2).padStart(8)} s ${Math.round(count / seconds)
      .toLocaleString()
      .padStart(8)}/s`,
  );

const { incidentId, noticeId, importId } = await deps.database.transaction(systemActor, async (tx) => {
  const place = await insertBenchCase(tx, deps);
  await saveMailSettings(tx, vault, settings);
  return place;
});
const people = syntheticPeople(1, count);
const rows = people.map((person, index) => ({ line: index + 2, empty: false, ...person }));
const imported = await timed(() =>
  deps.database.transaction(systemActor, async (tx) => {
    const { accepted } = takeIn(rows, { addresses: new Set(), people: new Set() }, 'once');
    await insertAccepted(tx, deps, { incidentId, noticeId, importId }, accepted);
  }),
);
const queued = await timed(() =>
  deps.database.transaction(systemActor, (tx) => queueRows(tx, deps, noticeId, 'example.invalid')),
);
await deps.database.transaction(systemActor, (tx) =>
  tx.run(sql`update notice set state = 'sending', started_at = now() where id = ${noticeId}`),
);

const bare = async (): Promise<void> => {
  const notice = await deps.database.transaction(systemActor, (tx) => findNotice(tx, incidentId, noticeId));
  const connection = smtpMailer.connect(settings, POOL);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      const person = people[index]!;
      await connection.send({ ...mailOfNotice(notice!, person.name), to: person.email, fromName: notice!.sender.name });
    }
  };
  await Promise.all(Array.from({ length: POOL }, worker));
  connection.close();
};
const journal = async (): Promise<void> => {
  const left = (): Promise<number> =>
    deps.database.transaction(systemActor, async (tx) => {
      const row = await tx.one<{ left: number }>(
        sql`select count(*) as left from recipient where notice_id = ${noticeId} and state in ('queued', 'sending')`,
      );
      return row.left;
    });
  while ((await left()) > 0) await noticeDelivery.run(deps);
};

say('import (judge, seal, fingerprint, insert)', imported);
say('queue (Message-IDs)', queued);
const bareSeconds = await timed(bare);
say('bare nodemailer, pool of 5', bareSeconds);
const first = await ask<{ messages: number; recipients: number }>('counts');
const journalSeconds = await timed(journal);
say('through the journal, pool of 5', journalSeconds);
const second = await ask<{ messages: number; recipients: number }>('counts');
console.log(`journal takes ${(journalSeconds / bareSeconds).toFixed(2)} times as long as bare nodemailer`);
console.log(
  `relay took ${second.messages - first.messages} of ${count}, each person once: ${String(second.recipients === count)}`,
);

relay.kill();
await deps.database.close();
await storage.stop();
await rm(dataDir, { recursive: true, force: true });
