/**
 * What is left on the medium? Makes a file system in a file, destroys and quarantines files with a mark in them, takes it
 * down and looks for the marks in the raw bytes (T-13).
 *
 *     npx node scripts/disposal/raw-traces.ts [ext4|xfs|btrfs …]
 *
 * Needs root, `mount -o loop` and the mkfs programs. Ends with 1 when a key survives where overwriting reaches, or a
 * certificate does not say that traces may remain where they do.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { instant, systemClock } from '@bongsu/kit';
import { approveAll, carryOut, expire, pin, type Action, type Certificate, type Store } from '@bongsu/disposal';
import { emptyTree, inStore, makeKeys, valueOf } from '../../packages/disposal/src/tree.fixture.ts';

const kinds = process.argv.length > 2 ? process.argv.slice(2) : ['ext4', 'xfs', 'btrfs'];
const { recipient } = await makeKeys();
const recipients = [recipient];
const ACTIONS: Readonly<Record<string, Action>> = {
  'destroyed, not overwritten': { kind: 'destroy' },
  'destroyed, overwritten three times': { kind: 'destroy', overwrite: 3 },
  'quarantined, not overwritten, expired': { kind: 'quarantine', recipients },
  'quarantined, overwritten three times, expired': { kind: 'quarantine', recipients, overwrite: 3 },
};

const run = (program: string, ...args: string[]): void => {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
};

const inDays = (days: number): typeof systemClock => {
  const now = systemClock.now().add({ hours: 24 * days });
  return { now: () => instant(now.toString()) };
};

const markOf = (): string => `mark-${randomBytes(24).toString('hex')}`;

interface Looked {
  readonly name: string;
  readonly marks: readonly string[];
  readonly keys: readonly Buffer[];
  readonly certificate: Certificate;
}

const act = async (store: Store, root: string, name: string, action: Action): Promise<Looked> => {
  const marks = Array.from({ length: 20 }, markOf);
  for (const mark of marks) fs.writeFileSync(join(root, mark.slice(0, 12)), `${mark}\n`.repeat(200));
  run('sync');
  const plan = valueOf(
    await pin(
      root,
      marks.map((mark) => mark.slice(0, 12)),
    ),
  );
  const outcomes = valueOf(
    await carryOut(plan, approveAll(plan, 'cpo'), action, { store, clock: systemClock, who: 'o' }),
  );
  const [first] = outcomes;
  if (first?.done !== true) throw new Error(`Not done: ${first?.reason}`);
  run('sync');
  const folder = join(root, '.bongsu-disposal', 'keys');
  const keys = fs.readdirSync(folder).map((file) => fs.readFileSync(join(folder, file)).subarray(-64));
  await expire({ store, clock: inDays(40), who: 'o' });
  return { name, marks, keys, certificate: first.certificate };
};

let kept = true;
for (const kind of kinds) {
  using tree = emptyTree('/tmp');
  const [image, root] = [tree.at('image'), tree.at('mounted')];
  fs.mkdirSync(root);
  fs.writeFileSync(image, '');
  fs.truncateSync(image, 512 << 20);
  try {
    run(`mkfs.${kind}`, image);
    run('mount', '-o', 'loop', image, root);
  } catch {
    console.log(`${kind}: cannot be made or mounted here, nothing was looked at`);
    continue;
  }
  const looked: Looked[] = [];
  try {
    await inStore(root, async (store) => {
      for (const [name, action] of Object.entries(ACTIONS)) looked.push(await act(store, root, name, action));
    });
    run('sync');
  } finally {
    run('umount', root);
  }
  const raw = fs.readFileSync(image);
  for (const { name, marks, keys, certificate } of looked) {
    const marksLeft = marks.filter((mark) => raw.includes(mark)).length;
    const keysLeft = keys.filter((key) => raw.includes(key)).length;
    const { overwriting } = certificate.fileSystem;
    console.log(
      `${kind} (${overwriting}), ${name}: ${marksLeft} of ${marks.length} contents found, ${keysLeft} of ${keys.length} keys`,
    );
    if (marksLeft > 0 && !certificate.notPromised.includes('plaintext-traces')) kept = false;
    if (keysLeft > 0 && kind === 'ext4') kept = false;
  }
}
console.log(kept ? 'As the certificates say.' : 'NOT AS PROMISED');
process.exitCode = kept ? 0 : 1;
