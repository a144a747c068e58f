/**
 * A notice to many people through the journal, against the bare mail library with as many connections, the same mails
 * and the same relay in the same run. The relay looks into every body.
 *
 *     npx node bench/notices.ts [recipients]
 *
 * Any number up to a million and beyond: people are made from their number, and nobody keeps a list.
 */
import { fork } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@bongsu/kit';
import { loadSafeguards, loadStatute } from '@bongsu/statute';
import { systemActor } from '../apps/server/src/actor.ts';
import { readConfig } from '../apps/server/src/config.ts';
import { startEmbedded } from '../apps/server/src/database/embedded/index.ts';
import { connect, migrate, sql, type Tx } from '../apps/server/src/database/index.ts';
import type { Deps } from '../apps/server/src/deps.ts';
import { POOL } from '../apps/server/src/features/notices/deliver.ts';
import { noticeDelivery } from '../apps/server/src/features/notices/index.ts';
import { queueRows } from '../apps/server/src/features/notices/queue-rows.ts';
import { findNotice } from '../apps/server/src/features/notices/store.ts';
import { registerKey } from '../apps/server/src/features/field-keys/index.ts';
import { saveMailSettings } from '../apps/server/src/features/organisation/index.ts';
import { insertAccepted } from '../apps/server/src/features/recipients/store.ts';
import { takeIn } from '../apps/server/src/features/recipients/take-in.ts';
import { fileStore } from '../apps/server/src/platform/files.ts';
import { createLog } from '../apps/server/src/platform/log.ts';
import { smtpMailer } from '../apps/server/src/platform/mailer.ts';
import { recordsIn } from '../apps/server/src/platform/records.ts';
import { httpTexter } from '../apps/server/src/platform/texter.ts';
import { vaultWith } from '../apps/server/src/platform/vault.ts';
import { sendBare } from './notices/bare.ts';
import { insertBenchCase } from './notices/bench-case.ts';
import { databaseCpuSeconds, memoryOf, timed, type Taken } from './notices/meter.ts';
import { personOf } from './notices/people.ts';
import type { Counts, Question } from './notices/relay.ts';

const count = Number(process.argv[2] ?? 10_000);
/** How many the bare library sends: half before and half after the journal, since a machine has moods. */
const bareCount = Math.min(count, 50_000);
const CHUNK = 5000;

const dataDir = await mkdtemp(join(tmpdir(), 'bongsu-bench-'));
await chmod(dataDir, 0o711);
const storage = await startEmbedded({ dataDir });
await migrate(storage.url);

const relay = fork(new URL('notices/relay.ts', import.meta.url));
const ask = <Answer>(question: Question): Promise<Answer> =>
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
  records: recordsIn(join(dataDir, 'access-log'), 'bongsu.example.kr/access-log', systemClock),
  mailer: smtpMailer,
  texter: httpTexter(systemClock, []),
  statute: loadStatute(),
  safeguards: loadSafeguards(),
  log: createLog('silent'),
};
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => deps.database.transaction(systemActor, work);
const say = (what: string, amount: number, { seconds, cpuSeconds }: Taken): void =>
  console.log(
    `${what.padEnd(44)} ${seconds.toFixed(1).padStart(8)} s ${Math.round(amount / seconds)
      .toLocaleString('en')
      .padStart(8)}/s, ${cpuSeconds.toFixed(1)} s of processor time here`,
  );

await registerKey(deps);
const place = await within(async (tx) => {
  const made = await insertBenchCase(tx, deps);
  await saveMailSettings(tx, vault, {
    host: '127.0.0.1',
    port,
    security: 'none',
    user: null,
    password: null,
    from: 'a@example.invalid',
  });
  return made;
});
const { incidentId, noticeId } = place;

const importAll = async (): Promise<void> => {
  for (let from = 0; from < count; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, index) => ({
      line: from + index + 2,
      empty: false,
      phone: '',
      postcode: '',
      address: '',
      ...personOf(from + index),
    }));
    const { accepted } = takeIn(rows, { addresses: new Set(), people: new Set() }, 'once');
    await within((tx) => insertAccepted(tx, deps, { ...place, channels: ['mail'] }, accepted));
  }
};
const isSending = (): Promise<boolean> =>
  within(async (tx) => (await tx.maybe(sql`select id from notice where state = 'sending'`)) !== null);
const sendThroughJournal = async (): Promise<void> => {
  while (await isSending()) await noticeDelivery.run(deps);
};
const report = (who: string, expected: number, counts: Counts): void => {
  const right = counts.distinct === expected && counts.repeated === 0 && counts.wrong === 0;
  console.log(
    `${who}: relay took ${counts.taken} for ${counts.distinct} of ${expected} people, ${counts.repeated} repeated, ` +
      `${counts.wrong} with another's name${right ? '' : ' — NOT AS PROMISED'}`,
  );
  if (!right) process.exitCode = 1;
};

console.log(`${count.toLocaleString('en')} recipients, ${POOL} connections, load before ${loadavg()[0]?.toFixed(1)}`);
say('import (judge, seal, fingerprint, insert)', count, await timed(importAll));
const queueAll = async (): Promise<void> => {
  const queued = { id: noticeId, channels: ['mail'] as const, linkBase: null };
  while ((await within((tx) => queueRows(tx, deps, queued, 'example.invalid'))) > 0);
};
say('queue (Message-IDs)', count, await timed(queueAll));
await within((tx) => tx.run(sql`update notice set state = 'sending', started_at = now() where id = ${noticeId}`));
const notice = (await within((tx) => findNotice(tx, incidentId, noticeId)))!;
await ask('counts');

const half = Math.floor(bareCount / 2);
const bare = (from: number, to: number): Promise<Taken> => timed(() => sendBare(port, POOL, notice, from, to));
const before = await bare(0, half);
say('bare nodemailer, first half', half, before);
const relayOfBare = await ask<Counts>('counts');

const postmaster = Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
const databaseBefore = databaseCpuSeconds(postmaster);
let journal: Taken = { seconds: 0, cpuSeconds: 0 };
const memory = await memoryOf(async () => {
  journal = await timed(sendThroughJournal);
});
say('through the journal', count, journal);
const relayOfJournal = await ask<Counts>('counts');
const database = databaseCpuSeconds(postmaster) - databaseBefore;

const after = await bare(half, bareCount);
say('bare nodemailer, second half', bareCount - half, after);
const bareRate = bareCount / (before.seconds + after.seconds);
const journalRate = count / journal.seconds;
console.log(
  `throughput: journal ${Math.round(journalRate)}/s, bare ${Math.round(bareRate)}/s, ratio ${(journalRate / bareRate).toFixed(2)} (target 0.80)`,
);
const perThousand = (seconds: number, mails: number): string => ((seconds / mails) * 1000).toFixed(2);
console.log(
  `processor seconds for 1,000 mails: bare ${perThousand(before.cpuSeconds + after.cpuSeconds, bareCount)} here and ` +
    `${perThousand(relayOfBare.cpuSeconds, half)} in the relay; journal ${perThousand(journal.cpuSeconds, count)} here, ` +
    `${perThousand(relayOfJournal.cpuSeconds - relayOfBare.cpuSeconds, count)} in the relay, ${perThousand(database, count)} in the database`,
);
console.log(
  `resident memory here: start ${memory.start} MB, middle ${memory.middle} MB, end ${memory.end} MB, most ${memory.most} MB`,
);
report('bare, first half', half, relayOfBare);
report('journal', count, relayOfJournal);

relay.kill();
await deps.database.close();
await storage.stop();
await rm(dataDir, { recursive: true, force: true });
