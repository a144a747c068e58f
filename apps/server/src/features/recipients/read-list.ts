import { fork, type ChildProcess } from 'node:child_process';
import { on } from 'node:events';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { both } from '@bongsu/contracts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { turns } from '../../http/turns.ts';
import type { ListAnswer, ListSummary, ListTask } from './list-work.ts';
import type { RawRow } from './take-in.ts';

/** Two lists at once bound the memory; whoever waits holds a connection of the pool's ten, so few may. */
const takeTurn = turns(2, 4);

/** Megabytes of heap for one list, of which no more than some rows are in it; the bytes of the file lie beside it. */
const HEAP = 256;

interface Reader {
  readonly process: ChildProcess;
  /** Why the bytes did not come whole: what lies in the store was altered. */
  readonly broken: () => Error | null;
}

const start = (task: ListTask, bytes: Readable): Reader => {
  const reader = fork(new URL('list-reader.ts', import.meta.url), {
    execArgv: [`--max-old-space-size=${HEAP}`],
    env: {},
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  let broken: Error | null = null;
  bytes.once('error', (error) => {
    broken = error;
  });
  // Should it die meanwhile, how it ended says so.
  pipeline(bytes, reader.stdin!).catch(() => reader.kill('SIGKILL'));
  reader.send(task);
  return { process: reader, broken: () => broken };
};

/** The exit code; `null` when it was killed or never started. */
const endOf = (reader: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    reader.once('exit', resolve);
    reader.on('error', () => resolve(null));
  });

const refuseProblem = (answer: ListAnswer): void => {
  if (answer.kind === 'failed') throw new Error(`A list could not be read: ${answer.type}`);
  if (answer.kind !== 'problem') return;
  const { code, detail } = answer;
  if (code === 'invalid') refuseField('file', both(detail.ko, detail.en));
  refuse(code, { detail });
};

/** Out of memory V8 aborts, and a system that is short of it kills. */
const refuseEnd = (code: number | null): void => {
  if (code === 0) return;
  refuse('too-large', {
    detail: { ko: '읽기에 너무 큰 명단입니다. 나누어 올려 주세요.', en: 'The list is too large to read. Divide it.' },
  });
};

/**
 * Reads a list in a process of its own. A million rows take many seconds, in which nobody else would get an answer;
 * and a file made for it takes all memory there is, which ends a thread together with the server, but a process alone.
 * The reader waits after each answer until it is asked for the next, so that only one portion is on this side. It is
 * ended in the middle when `signal` is raised.
 */
async function* read(bytes: Readable, task: ListTask, signal: AbortSignal): AsyncGenerator<ListAnswer> {
  const giveBack = await takeTurn();
  const { process: reader, broken } = start(task, bytes);
  const ended = endOf(reader);
  try {
    const answers = on(reader, 'message', { signal, close: ['disconnect'] }) as AsyncIterable<[ListAnswer]>;
    for await (const [answer] of answers) {
      refuseProblem(answer);
      yield answer;
      reader.send('next');
    }
    const code = await ended;
    const error = broken();
    if (error !== null) throw error;
    refuseEnd(code);
  } catch (error) {
    if (signal.aborted) refuse('unavailable');
    throw error;
  } finally {
    reader.kill('SIGKILL');
    await ended;
    giveBack();
  }
}

/** What a person sees before they take the list over. */
export const summariseList = async (
  bytes: Readable,
  header: boolean | null,
  signal: AbortSignal,
): Promise<ListSummary> => {
  for await (const answer of read(bytes, { kind: 'summary', header }, signal)) {
    if (answer.kind === 'summary') return answer.summary;
  }
  throw new Error('A list was read and nothing said of it');
};

/** The rows of the list, in portions. */
export async function* rowsOfList(
  bytes: Readable,
  columns: Omit<Extract<ListTask, { kind: 'rows' }>, 'kind'>,
  signal: AbortSignal,
): AsyncGenerator<readonly RawRow[]> {
  for await (const answer of read(bytes, { kind: 'rows', ...columns }, signal)) {
    if (answer.kind === 'rows') yield answer.rows;
  }
}
