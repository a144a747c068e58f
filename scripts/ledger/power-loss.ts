/**
 * The power goes while records are taken: is anything lost that was acknowledged, is anything there twice, and does the log hold together?
 *
 *     npx -c "node scripts/ledger/power-loss.ts [times]"
 *
 * Ten times when nothing is given. The log lies on an ext4 of its own in a file. Who takes records is killed, and the file is copied while
 * what the kernel has not written yet is still in memory alone: the copy is what the disk would have. Needs root, mkfs.ext4 and a loop
 * device, and says so and ends with 0 where they are not there. Ends with 1 when a promise was not kept.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { constants, copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createLog, readRecords, verifyLog } from '@bongsu/ledger';

const SIZE = 512 * 1024 * 1024;
const taker = fileURLToPath(new URL('../../packages/ledger/src/log/ingest.fixture.ts', import.meta.url));
const times = Number(process.argv[2] ?? 10);

const run = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;
const must = (command: string, ...args: readonly string[]): void => {
  if (!run(command, ...args)) throw new Error(`${command} failed.`);
};

/** Records that were acknowledged, by the id of the batch: how many, of which the first is called after it. */
const takeFor = async (folder: string, milliseconds: number): Promise<Map<string, number>> => {
  const child = spawn(process.execPath, [taker, folder, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  const closed = once(child, 'close');
  while (!said.startsWith('ready\n') && child.exitCode === null) await sleep(5);
  await sleep(milliseconds);
  child.kill('SIGKILL');
  await closed;
  const lines = said.split('\n').slice(1, -1);
  return new Map(lines.map((line) => [line.split(' ')[0]!, Number(line.split(' ')[2])]));
};

interface Loss {
  readonly acknowledged: number;
  readonly lost: number;
  readonly twice: number;
  readonly problems: number;
}

/** What the disk has, against what was acknowledged. */
const look = async (folder: string, acknowledged: ReadonlyMap<string, number>): Promise<Loss> => {
  const ids = new Set<string>();
  let count = 0;
  for await (const { id } of readRecords(folder)) {
    ids.add(id);
    count += 1;
  }
  let [lost, all] = [0, 0];
  for (const [batch, many] of acknowledged) {
    const first = Number(batch.slice(2));
    for (let at = 0; at < many; at += 1) if (!ids.has(`e-${first + at}`)) lost += 1;
    all += many;
  }
  const { problems } = await verifyLog(folder);
  return { acknowledged: all, lost, twice: count - ids.size, problems: problems.length };
};

const loseOnce = async (home: string): Promise<Loss> => {
  const [disk, copy] = [join(home, 'disk'), join(home, 'copy')];
  const [before, after] = [join(home, 'before'), join(home, 'after')];
  for (const folder of [before, after]) mkdirSync(folder, { recursive: true });
  writeFileSync(disk, '');
  truncateSync(disk, SIZE);
  must('mkfs.ext4', '-q', '-F', disk);
  must('mount', '-o', 'loop', disk, before);
  try {
    await createLog(join(before, 'log'), 'records.example.go.kr');
    const acknowledged = await takeFor(join(before, 'log'), 300 + Math.random() * 4000);
    copyFileSync(disk, copy, constants.COPYFILE_FICLONE);
    must('mount', '-o', 'loop', copy, after);
    try {
      return await look(join(after, 'log'), acknowledged);
    } finally {
      must('umount', after);
    }
  } finally {
    must('umount', before);
  }
};

/** A file system of its own can be had here. */
const canMount = (home: string): boolean => {
  const [disk, folder] = [join(home, 'probe'), join(home, 'probed')];
  mkdirSync(folder);
  writeFileSync(disk, '');
  truncateSync(disk, 8 * 1024 * 1024);
  return run('mkfs.ext4', '-q', '-F', disk) && run('mount', '-o', 'loop', disk, folder) && run('umount', folder);
};

const home = mkdtempSync(join(tmpdir(), 'bongsu-power-loss-'));
try {
  if (!canMount(home))
    console.log('Skipped: no file system can be mounted from a file here (root, mkfs.ext4, loop device).');
  else {
    const losses: Loss[] = [];
    for (let time = 0; time < times; time += 1) losses.push(await loseOnce(home));
    const sum = (of: (loss: Loss) => number): number => losses.reduce((all, loss) => all + of(loss), 0);
    const [lost, twice, problems] = [sum((one) => one.lost), sum((one) => one.twice), sum((one) => one.problems)];
    console.log(
      `${times} power losses: ${sum((one) => one.acknowledged)} records acknowledged, ${lost} lost, ${twice} twice; ` +
        `verification found ${problems} problems`,
    );
    if (lost + twice + problems > 0) process.exitCode = 1;
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
