/**
 * The query store beside its limits, in one run: the loader beside chDB that takes the same blocks from files, "who looked at this person?"
 * over all records beside a scan, each question of a review of the first four weeks, and bytes on the disk beside JSON.
 *
 *     npx -c "node bench/logs/store.ts [records] [folder] [rounds]"
 *
 * A million records and three rounds when nothing is given. In no round at all the log is loaded once and nothing beside it, for very many
 * records. Ten million are four weeks' at most: 50,000,000 are five times as long, and the review is one of ten million.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { epochOf, monotonic, systemClock } from '@bongsu/kit';
import {
  askStore,
  createLog,
  encodeEntry,
  Entries,
  Loader,
  Log,
  QUESTIONS,
  Store,
  type QuestionName,
} from '@bongsu/ledger';
import { SEGMENT_SIZE } from '../../packages/ledger/src/log/segment.ts';
import { Block } from '../../packages/ledger/src/store/block.ts';
import { ENVIRONMENT } from '../../packages/ledger/src/store/engine-process.ts';
import { entriesOf } from '../../packages/ledger/src/store/entries-of.ts';
import { directly } from '../../packages/ledger/src/store/office.fixture.ts';
import { generate, lineOf } from './generate.ts';
import { costOf, middleOf, type Cost } from './meter.ts';

const FOUR_WEEKS = { days: 28, records: 10_000_000 };

const [records = '1000000', place = tmpdir(), rounds = '3'] = process.argv.slice(2);
const count = Number(records);
const days = FOUR_WEEKS.days * Math.max(1, count / FOUR_WEEKS.records);
const home = mkdtempSync(join(place, 'bongsu-bench-store-'));
const [log, raw] = [join(home, 'log'), join(home, 'raw')];
const RAW_INSERT = fileURLToPath(new URL('raw-insert.ts', import.meta.url));
const BATCH = 5000;
/** Of each question, and of different people who are looked for. */
const [TIMES, PEOPLE] = [3, 9];

const bytesIn = (path: string): number =>
  readdirSync(path, { recursive: true, withFileTypes: true }).reduce(
    (sum, file) => sum + (file.isFile() ? statSync(join(file.parentPath, file.name)).size : 0),
    0,
  );

/** Microseconds that a process has had of the processor. Linux counts them in hundredths of a second. */
const cpuOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
};

/** Bytes of the same records as lines of JSON. */
const fill = async (): Promise<number> => {
  await createLog(log, 'records.example.go.kr/bench');
  const taking = await Log.open(log, systemClock);
  let json = 0;
  let entries: Buffer[] = [];
  const send = async (): Promise<void> => {
    await taking.append({ source: 'bench', id: String(taking.size), entries: Entries.of(entries) });
    entries = [];
  };
  for (const record of generate(count, 1, days)) {
    json += Buffer.byteLength(lineOf(record)) + 1;
    entries.push(encodeEntry(record));
    if (entries.length === BATCH) await send();
  }
  await send();
  await taking.close();
  return json;
};

/** A block for each segment, whatever months it has. */
const writeBlocks = async (): Promise<string[]> => {
  mkdirSync(raw);
  const source = await entriesOf(log);
  const files: string[] = [];
  for (let segment = 0; segment * SEGMENT_SIZE < source.size; segment += 1) {
    const block = new Block();
    let seq = segment * SEGMENT_SIZE;
    for await (const portion of source.segment(segment)) {
      const seqs = Float64Array.from({ length: portion.count }, (_, at) => seq + at);
      block.add(seqs, portion);
      seq += portion.count;
    }
    const file = join(raw, `${segment}.native`);
    writeFileSync(file, Buffer.concat(block.take()));
    files.push(file);
  }
  return files;
};

/** What `work` costs here and in the engine's process. */
const costWithEngine = async (store: Store, work: () => Promise<unknown>): Promise<Cost> => {
  const pid = (await store.pid())!;
  const before = cpuOf(pid);
  const cost = await costOf(work);
  return { ...cost, cpu: cost.cpu + cpuOf(pid) - before };
};

const withStore = async <Value>(name: string, work: (store: Store) => Promise<Value>): Promise<Value> => {
  const store = await Store.open({ folder: join(home, name) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

const rawInsert = (name: string, files: readonly string[]): Cost => {
  const { stdout } = spawnSync(process.execPath, [RAW_INSERT, join(home, name), ...files], {
    encoding: 'utf8',
    // The engine as we start it.
    env: { ...process.env, ...ENVIRONMENT },
  });
  return JSON.parse(stdout) as Cost;
};

const sendBlocks = async (store: Store, files: readonly string[]): Promise<Cost> => {
  const blocks = files.map((file) => readFileSync(file));
  return costWithEngine(store, async () => {
    for (const [at, block] of blocks.entries()) await store.insert('acc.records', [block], `bench-${at}`);
  });
};

/** Until the engine has put its parts together: with that under way nothing that is asked is measured alone. */
const restOf = async (store: Store): Promise<void> => {
  const pid = (await store.pid())!;
  for (let before = cpuOf(pid), used = Infinity; used > 100_000;) {
    await sleep(1000);
    used = cpuOf(pid) - before;
    before += used;
  }
};

/** `work` is told which time it is: the engine remembers what a question found and passes over the rest when it is asked again. */
const timesOf = async (work: (time: number) => Promise<unknown>, many = TIMES): Promise<number[]> => {
  const times: number[] = [];
  for (let time = 0; time < many; time += 1) {
    const start = monotonic();
    await work(time);
    times.push(monotonic() - start);
  }
  return times;
};

const [START, END] = [epochOf('2026-11-01T00:00:00+09:00'), epochOf('2200-01-01T00:00:00+09:00')];
const ASKED = {
  from: START,
  to: epochOf('2026-11-30T00:00:00+09:00'),
  opens: 9,
  closes: 18,
  holidays: ['2026-11-11'],
  networks: ['10.0.0.0/9', '2001:db8::/32'],
  least: 60,
  minutes: 5,
  actor: 'handler0007',
};
/** Reads everything: no index knows it. */
const SCAN = QUESTIONS.whoLookedAt.replace(
  'has(subjects, {subject:String})',
  'countEqual(subjects, {subject:String}) > 0',
);

const say = (what: string, value: string): void => console.log(`${what.padEnd(44)} ${value}`);
const perSecond = (costs: readonly Cost[], key: keyof Cost): number =>
  count / (middleOf(costs.map((cost) => cost[key])) / 1e6);
const both = (costs: readonly Cost[]): string =>
  `${Math.round(perSecond(costs, 'cpu') / 1000)} k a second of the processor, ${Math.round(perSecond(costs, 'clock') / 1000)} k a second`;

try {
  const json = await fill();
  const evidence = bytesIn(log);
  const load = (): Promise<Cost> =>
    withStore('store', async (store) => {
      await store.empty();
      return costWithEngine(store, () => new Loader(store, log).refresh());
    });
  const files = rounds === '0' ? [] : await writeBlocks();
  const costs: Record<'alone' | 'sent' | 'loaded', Cost[]> = { alone: [], sent: [], loaded: [] };
  if (rounds === '0') say('loaded from the log, unpacking and all', both([await load()]));
  for (let round = 0; round < Number(rounds); round += 1) {
    costs.alone.push(rawInsert(`alone-${round}`, files));
    costs.sent.push(await withStore(`sent-${round}`, (store) => sendBlocks(store, files)));
    costs.loaded.push(await load());
    for (const name of ['alone', 'sent']) rmSync(join(home, `${name}-${round}`), { recursive: true, maxRetries: 5 });
  }
  if (rounds !== '0') {
    const ratio = (key: 'sent' | 'loaded'): string =>
      (perSecond(costs[key], 'cpu') / perSecond(costs.alone, 'cpu')).toFixed(2);
    say('chDB alone, blocks from files', both(costs.alone));
    say('the same blocks sent to the store', `${both(costs.sent)}: ${ratio('sent')}`);
    say('loaded from the log, unpacking and all', `${both(costs.loaded)}: ${ratio('loaded')}`);
  }

  await withStore('store', async (store) => {
    const rows = `SELECT subjects[1] AS subject FROM acc.records WHERE notEmpty(subjects) ORDER BY seq LIMIT ${TIMES + PEOPLE}`;
    await restOf(store);
    const people = await store.ask<{ subject: string }>(rows);
    const looked = (at: number) => ({ from: START, to: END, subject: people[at]!.subject, system: '', most: 10_000 });
    const scan = middleOf(await timesOf((time) => store.ask(SCAN, looked(time), { seconds: 300 })));
    const looking = middleOf(await timesOf((time) => store.ask(QUESTIONS.whoLookedAt, looked(TIMES + time)), PEOPLE));
    say(
      'who looked at this person?',
      `${looking.toFixed(0)} ms, a scan ${scan.toFixed(0)} ms: 1/${(scan / looking).toFixed(0)}`,
    );
    let sum = 0;
    for (const name of Object.keys(QUESTIONS) as QuestionName[]) {
      if (name === 'whoLookedAt') continue;
      // The engine remembers what it passed over: a review asks once, and the first time is the longest.
      const ask = () => askStore(store, name, ASKED as never, { seconds: 300, bytes: 4_000_000_000 });
      const time = Math.max(...(await timesOf(ask)));
      sum += time;
      say(`  ${name}`, `${time.toFixed(0)} ms`);
    }
    const [size] = await askStore(store, 'altogether', ASKED);
    say(`the whole review, ${String(size!['records'])} records`, `${(sum / 1000).toFixed(1)} s`);
  });
  // Of parts that are in use: those that were merged into them go minutes later.
  const [parts] = await directly(join(home, 'store'), [
    { sql: "SELECT sum(bytes_on_disk) AS bytes FROM system.parts WHERE active AND database = 'acc'" },
  ]);
  const rows = Number((JSON.parse(parts!) as { bytes: string }).bytes);
  const share = ((rows + evidence) / json).toFixed(3);
  say(
    'bytes a record: JSON, evidence, store',
    [json, evidence, rows].map((bytes) => (bytes / count).toFixed(1)).join(', '),
  );
  say('store and evidence beside JSON', share);
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
