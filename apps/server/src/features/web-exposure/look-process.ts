import { fork, type ChildProcess } from 'node:child_process';
import { on } from 'node:events';
import { fileURLToPath } from 'node:url';
import { lookAnswer, type LookAnswer, type LookTask } from './looking.ts';
import { liesOn } from './site.ts';

const ROOT = new URL('../../../../../', import.meta.url);

/**
 * What its process may read: the programs, and nothing that somebody wrote with them. It may write nothing, start no other
 * process and load no native code.
 */
const PROGRAMS = ['packages/', 'node_modules/', 'apps/server/src/', 'apps/server/package.json', 'package.json'];

/** Megabytes of heap. A page has ten at most, and the scanner its own limits for what a document unpacks to. */
const HEAP = 512;

/** A process that has the program handed to it and nothing else of this machine but the network. */
export const confined = (program: URL): ChildProcess =>
  fork(program, {
    execArgv: [
      `--max-old-space-size=${String(HEAP)}`,
      '--permission',
      ...PROGRAMS.map((path) => `--allow-fs-read=${fileURLToPath(new URL(path, ROOT))}`),
    ],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

/** It ended otherwise than by saying that it was done, or said what it may not. */
export class LookFailed extends Error {}

/** What was found lies on the site that was asked for; what was looked at again is what should have been. */
export const isAnswerTo = (answer: LookAnswer, { host, port, networks, work }: LookTask): boolean => {
  if (answer.kind === 'rechecked') return work.kind === 'recheck' && work.urls.includes(answer.url);
  if (answer.kind !== 'found') return true;
  return work.kind === 'crawl' && URL.canParse(answer.url) && liesOn(host, port, networks, new URL(answer.url));
};

/**
 * Looks at a site in a process of its own, which is ended when `signal` is raised. A document made for it takes all memory
 * there is, or all time: that ends the look and nothing else.
 */
export async function* lookAtSite(task: LookTask, signal: AbortSignal): AsyncGenerator<LookAnswer> {
  const reader = confined(new URL('look-at-site.ts', import.meta.url));
  reader.send(task);
  const ended = new Promise<void>((resolve) => {
    reader.once('exit', () => resolve());
    reader.on('error', () => resolve());
  });
  try {
    const answers = on(reader, 'message', { signal, close: ['disconnect'] }) as AsyncIterable<[unknown]>;
    for await (const [said] of answers) {
      const answer = lookAnswer.safeParse(said);
      if (!answer.success || !isAnswerTo(answer.data, task)) throw new LookFailed('The look said something it may not');
      yield answer.data;
      if (answer.data.kind === 'done') return;
    }
    throw new LookFailed('The look ended before it was done');
  } finally {
    reader.kill('SIGKILL');
    await ended;
  }
}
