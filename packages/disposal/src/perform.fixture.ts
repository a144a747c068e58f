/**
 * Performs the scene on its standard input, one line of JSON, in a process of its own that is killed:
 *
 *     node perform.fixture.ts 17            at its 17th call that can change the disk, by itself
 *     node perform.fixture.ts wait          from outside: says when it is ready, and begins with the next line
 *     node perform.fixture.ts wait resume   the same, recovering
 */
import { createInterface } from 'node:readline';
import { dieAt } from './death.fixture.ts';
import { perform, recover, type Scene } from './scene.fixture.ts';

const [how = 'wait', what = 'perform'] = process.argv.slice(2);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const scene = JSON.parse(String((await lines.next()).value)) as Scene;
if (how === 'wait') {
  process.stdout.write('ready\n');
  await lines.next();
} else dieAt({ at: Number(how), die: () => process.kill(process.pid, 'SIGKILL') });
await (what === 'resume' ? recover(scene) : perform(scene));
