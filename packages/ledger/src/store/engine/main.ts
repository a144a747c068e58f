/**
 * The process that has chDB loaded, apart from whoever takes records: if it hangs or dies, the taking does not notice. Started with a
 * channel, over which it is told where the store lies and says when it listens; it ends when the channel does.
 */
import { chmod, mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { openEngine } from './engine.ts';
import { frontOf } from './front.ts';
import { writeRights } from './rights.ts';
import { socketIn, type Start, type Started } from './start.ts';

const open = async ({ folder, home, keys }: Start): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const engine = openEngine(join(folder, 'engine'), await writeRights(home));
  const server = createServer({ requestTimeout: 0 }, await frontOf(engine, keys, join(folder, 'incoming')));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(socketIn(home), resolve);
  });
  await chmod(socketIn(home), 0o600);
};

process.once('disconnect', () => process.exit(0));
process.once('message', (start: Start) => {
  const say = (failed: Started['failed']): void => void process.send!({ failed } satisfies Started);
  open(start).then(
    () => say(null),
    (error: unknown) => say(Number(/Code: (\d+)/.exec(String(error))?.[1] ?? 0)),
  );
});
