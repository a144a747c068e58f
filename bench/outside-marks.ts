/**
 * How long it takes to make what people ask with from an approved list: a link and the marks of two facts for everybody,
 * in pieces; and how long a question then takes.
 *
 *     npx node bench/outside-marks.ts [recipients]
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@bongsu/kit';
import { loadSafeguards, loadStatute } from '@bongsu/statute';
import { systemActor } from '../apps/server/src/actor.ts';
import { readConfig } from '../apps/server/src/config.ts';
import { startEmbedded } from '../apps/server/src/database/embedded/index.ts';
import { connect, migrate, sql, type Tx } from '../apps/server/src/database/index.ts';
import type { Deps } from '../apps/server/src/deps.ts';
import { hasMark, markOfFacts, outsideMarks } from '../apps/server/src/features/notices/index.ts';
import { insertAccepted } from '../apps/server/src/features/recipients/store.ts';
import { fileStore } from '../apps/server/src/platform/files.ts';
import { createLog } from '../apps/server/src/platform/log.ts';
import { smtpMailer } from '../apps/server/src/platform/mailer.ts';
import { recordsIn } from '../apps/server/src/platform/records.ts';
import { httpTexter } from '../apps/server/src/platform/texter.ts';
import { vaultWith } from '../apps/server/src/platform/vault.ts';
import { insertBenchCase } from './notices/bench-case.ts';
import { memoryOf } from './notices/meter.ts';
import { personOf } from './notices/people.ts';

const count = Number(process.argv[2] ?? 100_000);
const CHUNK = 5000;
const QUESTIONS = 1000;

const dataDir = await mkdtemp(join(tmpdir(), 'bongsu-bench-'));
await chmod(dataDir, 0o711);
const storage = await startEmbedded({ dataDir });
await migrate(storage.url);
const vault = vaultWith(Buffer.alloc(32, 7));
const deps: Deps = {
  config: readConfig({ BONGSU_DATA: dataDir, LOG_LEVEL: 'silent', BONGSU_PUBLIC_PORT: '8521' }),
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
const place = await within((tx) => insertBenchCase(tx, deps));

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};
const phoneOf = (line: number): string => `010-${String(10_000_000 + line)}`;

for (let from = 0; from < count; from += CHUNK) {
  const people = Array.from({ length: Math.min(CHUNK, count - from) }, (_, index) => ({
    line: from + index,
    phone: phoneOf(from + index),
    postcode: '',
    address: '',
    ...personOf(from + index),
  }));
  await within((tx) => insertAccepted(tx, deps, { ...place, channels: ['mail'] }, people));
}
console.log(`${count.toLocaleString('en')} recipients, load ${loadavg()[0]?.toFixed(1) ?? ''}`);

let made = 0;
const memory = await memoryOf(async () => {
  made = await seconds(async () => {
    while ((await outsideMarks.run(deps)) === 'again');
  });
});
const { start, middle, end } = memory;
console.log(
  `made: ${made.toFixed(1)} s, ${Math.round(count / made)}/s, memory ${start}, ${middle}, ${end} MB (start, middle, end)`,
);

let found = 0;
const asked = await seconds(async () => {
  for (let question = 0; question < QUESTIONS; question += 1) {
    // Every other one gives somebody else's telephone.
    const line = Math.floor((question / QUESTIONS) * count);
    const { name } = personOf(line);
    const mark = markOfFacts(vault, place.noticeId, name, 'phone', phoneOf(line + (question % 2)));
    if (await within((tx) => hasMark(tx, place.noticeId, mark))) found += 1;
  }
});
console.log(`asked: ${QUESTIONS} questions, ${found} found, ${((asked * 1000) / QUESTIONS).toFixed(2)} ms each`);
const { size } = await within((tx) =>
  tx.one<{ size: number }>(
    sql`select pg_total_relation_size('affected_mark') + pg_total_relation_size('notice_link') as size`,
  ),
);
console.log(`on disk: ${Math.round(size / 1024 / 1024)} MB`);

await deps.database.close();
await storage.stop();
await rm(dataDir, { recursive: true, force: true });
