/**
 * Kills the sender of a notice again and again, at random moments, and counts what became of everybody.
 *
 *     npx node scripts/kill-campaign.ts [kills] [recipients] [seed]      200 kills of 100,000 when nothing is given
 *
 * The relay is a process of its own that survives every kill and looks into every body. Ends with 1 when somebody was
 * written to twice, was forgotten, got another's name, or when one kill left more in doubt than there are connections.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@bongsu/kit';
import { systemActor } from '../apps/server/src/actor.ts';
import { startEmbedded } from '../apps/server/src/database/embedded/index.ts';
import { connect, migrate, sql, type Tx } from '../apps/server/src/database/index.ts';
import { POOL } from '../apps/server/src/features/notices/deliver.ts';
import { queueRows } from '../apps/server/src/features/notices/queue-rows.ts';
import { registerKey } from '../apps/server/src/features/field-keys/index.ts';
import { saveMailSettings } from '../apps/server/src/features/organisation/index.ts';
import { insertAccepted } from '../apps/server/src/features/recipients/store.ts';
import { vaultWith } from '../apps/server/src/platform/vault.ts';
import { insertBenchCase } from '../bench/notices/bench-case.ts';
import { personOf } from '../bench/notices/people.ts';
import type { Counts, Question } from '../bench/notices/relay.ts';

const [kills = 200, recipients = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const CHUNK = 5000;

let state = seed >>> 0;
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 0x1_0000_0000;
};

const dataDir = await mkdtemp(join(tmpdir(), 'bongsu-campaign-'));
await chmod(dataDir, 0o711);
const storage = await startEmbedded({ dataDir });
await migrate(storage.url);
const database = connect(storage.url, systemClock);
const vault = vaultWith(Buffer.alloc(32, 7));
const deps = { vault, clock: systemClock };
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction(systemActor, work);

const relay = fork(new URL('../bench/notices/relay.ts', import.meta.url));
const ask = <Answer>(question: Question): Promise<Answer> =>
  new Promise((resolve) => {
    relay.once('message', (answer) => resolve(answer as Answer));
    relay.send(question);
  });
const port = await ask<number>('port');

await registerKey({ database, ...deps });
const place = await within(async (tx) => {
  const made = await insertBenchCase(tx, deps);
  await saveMailSettings(tx, vault, {
    host: '127.0.0.1',
    port,
    security: 'none',
    user: null,
    from: 'a@example.invalid',
  });
  return made;
});
for (let from = 0; from < recipients; from += CHUNK) {
  const people = Array.from({ length: Math.min(CHUNK, recipients - from) }, (_, index) => ({
    line: from + index + 2,
    phone: '',
    postcode: '',
    address: '',
    ...personOf(from + index),
  }));
  await within((tx) => insertAccepted(tx, deps, { ...place, channels: ['mail'] }, people));
}
await within(async (tx) => {
  const queued = { id: place.noticeId, channels: ['mail'] as const, linkBase: null };
  while ((await queueRows(tx, deps, queued, 'example.invalid')) > 0);
  await tx.run(sql`update notice set state = 'sending', started_at = now() where id = ${place.noticeId}`);
});

type Standing = Record<'queued' | 'sending' | 'sent' | 'doubt', number>;
const standing = (): Promise<Standing> =>
  within((tx) =>
    tx.one<Standing>(sql`
      select count(*) filter (where state = 'queued') as queued, count(*) filter (where state = 'sending') as sending,
        count(*) filter (where state = 'sent') as sent, count(*) filter (where state = 'in-doubt') as doubt
      from recipient`),
  );

const sender = (): ChildProcess =>
  fork(new URL('../apps/server/src/features/notices/deliver.fixture.ts', import.meta.url), [storage.url, dataDir], {
    stdio: 'ignore',
  });

/** Waits until this sender has sent some, and a moment more; answers whether it is still at it. */
const untilUnderWay = async (child: ChildProcess, before: number, some: number): Promise<boolean> => {
  while (child.exitCode === null) {
    if ((await standing()).sent >= before + some) {
      await sleep(random() * 40);
      return child.exitCode === null;
    }
    await sleep(10);
  }
  return false;
};

/** How many this kill left under way, which the next sender lists in doubt; `null` when there was nothing to kill. */
const kill = async (): Promise<number | null> => {
  const child = sender();
  const gone = once(child, 'exit');
  const most = Math.floor((recipients / kills) * 0.8);
  const { sent } = await standing();
  if (!(await untilUnderWay(child, sent, Math.floor(random() * most)))) return null;
  child.kill('SIGKILL');
  await gone;
  // Its connections to the database end a moment later, and with them its last transaction.
  await sleep(100);
  return (await standing()).sending;
};

/** People whose row says `sent` and whom the relay never had. */
const omissions = async (reached: Uint8Array): Promise<number> => {
  let found = 0;
  for (let from = 0; from < recipients; from += CHUNK) {
    const rows = await within((tx) =>
      tx.many<{ index: number }>(sql`
        select line - 2 as index from recipient where state = 'sent' and line between ${from + 2} and ${from + CHUNK + 1}`),
    );
    found += rows.filter(({ index }) => ((reached[index >> 3] ?? 0) & (1 << (index & 7))) === 0).length;
  }
  return found;
};

const left: number[] = [];
for (let index = 0; index < kills; index += 1) {
  const doubtful = await kill();
  if (doubtful === null) break;
  left.push(doubtful);
}
await once(sender(), 'exit');

const end = await standing();
const silent = await omissions(Buffer.from(await ask<string>('reached'), 'base64'));
const taken = await ask<Counts>('counts');
const most = Math.max(0, ...left);
const unaccounted = recipients - end.sent - end.doubt;
console.log(`${left.length} kills of the sender, ${recipients} recipients, ${POOL} connections, seed ${seed}`);
console.log(
  `relay: ${taken.distinct} people reached, ${taken.repeated} of them twice, ${taken.wrong} with another's name`,
);
console.log(
  `journal: ${end.sent} sent, ${end.doubt} listed in doubt (most for one kill ${most}), ${unaccounted} not accounted for, ` +
    `${silent} said to be sent and not taken`,
);
console.log(`of those in doubt the relay had taken ${taken.distinct - end.sent}`);
const kept = taken.repeated + taken.wrong + unaccounted + silent === 0 && most <= POOL && left.length === kills;
console.log(kept ? 'The promise was kept.' : 'NOT AS PROMISED');
process.exitCode = kept ? 0 : 1;

relay.kill();
await database.close();
await storage.stop();
await rm(dataDir, { recursive: true, force: true });
