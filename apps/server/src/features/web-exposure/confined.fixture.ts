/** Tries what a document that took over its reader would try, and tells how each attempt ended. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const tried = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'done';
  } catch (error) {
    return (error as { readonly code?: string }).code ?? 'failed';
  }
};

const [{ secret, place }] = (await once(process, 'message')) as [{ readonly secret: string; readonly place: string }];
const outcomes = {
  secret: tried(() => readFileSync(secret)),
  machine: tried(() => readFileSync('/etc/hosts')),
  write: tried(() => writeFileSync(place, 'x')),
  program: tried(() => spawnSync('/bin/true')),
  thread: tried(() => new Worker('', { eval: true })),
  environment: Object.keys(process.env).filter((name) => name !== 'NODE_CHANNEL_FD').length,
};
process.send!(outcomes, undefined, {}, () => process.exit(0));
