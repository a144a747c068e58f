/**
 * The process that has chDB loaded, apart from whoever takes records: if it hangs or dies, the taking does not notice. Started with a
 * channel, over which it is told where the store lies and says when it listens; it ends when the channel does.
 */
import { chmod, mkdir, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from '@bongsu/kit';
import { openEngine } from './engine.ts';
import { frontOf } from './front.ts';
import { writeRights } from './rights.ts';
import { incomingIn, socketIn, type Start, type Started } from './start.ts';

/** The engine of somebody who just died ends a moment later. */
const isOurs = async (folder: string): Promise<boolean> => {
  const { dev, ino } = await stat(folder);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if ((await takeLock(`store-${dev}-${ino}`)) !== null) return true;
    await sleep(50);
  }
  return false;
};

const open = async ({ folder, home, keys }: Start): Promise<Started> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!(await isOurs(folder))) return 'taken';
  // What somebody sent who is gone.
  const incoming = incomingIn(resolve(folder));
  await rm(incoming, { recursive: true, force: true, maxRetries: 5 });
  await mkdir(incoming, { mode: 0o700 });
  const engine = openEngine(join(folder, 'engine'), await writeRights(home));
  // A connection is kept for as long as the other side likes: it would be closed in the moment it is used again.
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 0 }, frontOf(engine, keys, incoming));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(socketIn(home), listening);
  });
  await chmod(socketIn(home), 0o600);
  return 'ready';
};

// An orderly end would wait for whatever still runs, and nothing is lost by this one: what was acknowledged is on the disk.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.once('message', (start: Start) => {
  void open(start)
    .catch((): Started => 'broken')
    .then((started) => process.send!(started));
});
