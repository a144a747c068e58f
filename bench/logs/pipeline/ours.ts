/** The whole way. Arguments: lines that come first, those that are counted, a folder. Says how many microseconds of processor time it took, the engine's process included. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock, weighMemoryTogether } from '@bongsu/kit';
import { chunksOf, createLog, importLines, Loader, Log, openAside, presets, readLines, Store } from '@bongsu/ledger';

const [first = '', lines = '', folder = ''] = process.argv.slice(2);
const TICK = 10_000;

/** Of another process, as the kernel counts it. */
const cpuOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
};

// As the command and the server do.
weighMemoryTogether();
mkdirSync(folder);
const data = join(folder, 'log');
await createLog(data, 'records.example.go.kr/bench');
const log = await Log.open(data, systemClock);
const aside = await openAside(data, systemClock);
const store = await Store.open({ folder: join(folder, 'store') });
const loader = new Loader(store, data);
const pid = (await store.pid())!;

let taken = 0;
const take = async (path: string): Promise<void> => {
  const { accepted } = await importLines({ log, aside }, readLines(chunksOf(path)), {
    system: 'bench',
    mapping: presets['own']!,
  });
  taken += accepted;
  await log.checkpoint();
  const { size } = await loader.refresh();
  if (size !== taken) throw new Error(`${taken} were taken, and ${size} can be asked for.`);
};

await take(first);
const [own, engine] = [process.cpuUsage(), cpuOf(pid)];
await take(lines);
const { user, system } = process.cpuUsage(own);
process.stdout.write(JSON.stringify(user + system + cpuOf(pid) - engine));
await aside.close();
await log.close();
await store.close();
