/**
 * The process that reads one list and ends. It has the file, on its standard input, and nothing else of the product: no
 * database, no key, no environment. See `read-list.ts`.
 */
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { ListProblem } from './list-problem.ts';
import type { ListAnswer, ListTask } from './list-work.ts';
import { rawRows } from './raw-rows.ts';
import { readListFile } from './read-file.ts';
import { summarise } from './summarise.ts';

const say = (answer: ListAnswer): void => void process.send!(answer);

const answer = async (task: ListTask, bytes: Buffer): Promise<void> => {
  const file = readListFile(bytes);
  if (task.kind === 'summary') return say({ kind: 'summary', summary: await summarise(file, task.header) });
  for await (const rows of rawRows(file.rows, task)) {
    const taken = once(process, 'message');
    say({ kind: 'rows', rows });
    await taken;
  }
};

const nobodyIsLeft = (): never => process.exit(1);

process.once('disconnect', nobodyIsLeft);
const [task] = (await once(process, 'message')) as [ListTask];
await answer(task, await buffer(process.stdin)).catch((error: unknown) => {
  if (error instanceof ListProblem) say({ kind: 'problem', code: error.code, detail: error.detail });
  else say({ kind: 'failed', type: error instanceof Error ? error.name : 'unknown' });
});
// While anybody listens for it the process stays.
process.off('disconnect', nobodyIsLeft);
