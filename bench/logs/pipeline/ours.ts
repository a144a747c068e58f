/** The whole way. Arguments: the lines, a folder. Says how many microseconds of processor time it took, the engine's process included. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock, weighMemoryTogether } from '@bongsu/kit';
import { chunksOf, createLog, importLines, Loader, Log, openAside, presets, readLines, Store } from '@bongsu/ledger';

const [lines = '', folder = ''] = process.argv.slice(2);
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

const [own, engine] = [process.cpuUsage(), cpuOf(pid)];
const { accepted } = await importLines({ log, aside }, readLines(chunksOf(lines)), {
  system: 'bench',
  mapping: presets['own']!,
});
await log.checkpoint();
const { size } = await loader.refresh();
const { user, system } = process.cpuUsage(own);
if (size !== accepted) throw new Error(`${accepted} were taken, and ${size} can be asked for.`);
process.stdout.write(JSON.stringify(user + system + cpuOf(pid) - engine));
await aside.close();
await log.close();
await store.close();
