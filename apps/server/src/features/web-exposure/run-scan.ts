import { monotonic, toSeoulIso } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { findingsOfHost } from './finding-store.ts';
import { findHost, type HostRow } from './host-store.ts';
import { lookAtSite } from './look-process.ts';
import type { LookAnswer, LookTask } from './looking.ts';
import { finishScan, keepAlive, type Progress, type ScanRow } from './scan-store.ts';
import { openAsked, openShown, sealLeftOut } from './sealed.ts';
import { portOf, rootOf } from './site.ts';
import { takeFound, takeRechecked } from './take-look.ts';

/** How often a look says that it is alive, and asks whether it is to go on. */
const BEAT_MS = 3000;
/** A site may ask for ten minutes of patience; whoever asks nothing of it for longer is stuck in a document. */
const SILENCE_MS = 15 * 60_000;
/** There are few places for looks: a site that answers, but slowly, must not keep one for weeks. */
const LONGEST_MS = 24 * 60 * 60_000;

/** Why a look is ended before its time. */
type End = 'stopped' | 'interrupted' | 'failed';

const asSystem = <T>(deps: Deps, work: (tx: Tx) => Promise<T>): Promise<T> =>
  deps.database.transaction(systemActor, work);

const workOf = async (tx: Tx, deps: Deps, scan: ScanRow, host: HostRow): Promise<LookTask['work']> => {
  if (scan.kind === 'recheck') {
    const rows = await findingsOfHost(tx, host.id, scan.findingIds ?? []);
    return { kind: 'recheck', urls: rows.map(({ id, sealed }) => openShown(deps.vault, id, sealed).url) };
  }
  const listed = scan.asked === null ? [] : openAsked(deps.vault, scan.id, scan.asked);
  return {
    kind: 'crawl',
    start: scan.kind === 'crawl' ? [rootOf(host)] : [],
    listed,
    ignoreRobots: scan.ignoreRobots,
  };
};

const taskOf = (deps: Deps, scan: ScanRow): Promise<LookTask> =>
  asSystem(deps, async (tx) => {
    const host = await findHost(tx, scan.hostId);
    if (host === null) throw new Error('A look without its site');
    return {
      now: toSeoulIso(deps.clock.now()),
      host: host.host,
      port: portOf(host),
      ...deps.config.webScan,
      work: await workOf(tx, deps, scan, host),
    };
  });

/** How far a look is, as it is told. */
class Tally {
  progress: Progress = { pages: 0, bytes: 0, foundPages: 0, counts: {} };

  add(answer: LookAnswer): void {
    const { pages, bytes, foundPages, counts } = this.progress;
    if (answer.kind === 'read') this.progress = { ...this.progress, pages: pages + 1, bytes: bytes + answer.bytes };
    if (answer.kind === 'rechecked') this.progress = { ...this.progress, pages: pages + 1 };
    if (answer.kind !== 'found') return;
    const sums = { ...counts };
    for (const { kind, count } of answer.counts) sums[kind] = (sums[kind] ?? 0) + count;
    this.progress = { ...this.progress, foundPages: foundPages + 1, counts: sums };
  }
}

const take = async (deps: Deps, scan: ScanRow, answer: LookAnswer): Promise<void> => {
  if (answer.kind === 'found') await asSystem(deps, (tx) => takeFound(tx, deps, scan, answer));
  if (answer.kind === 'rechecked') await asSystem(deps, (tx) => takeRechecked(tx, deps, scan, answer));
};

type Done = Extract<LookAnswer, { kind: 'done' }>;

interface Watched extends Disposable {
  /** Something was heard. */
  readonly heard: () => void;
}

/** Keeps a look marked as alive, and ends it where somebody asked for that, nothing is heard, or it takes too long. */
const watch = (deps: Deps, scan: ScanRow, tally: Tally, end: (why: End) => void): Watched => {
  const began = monotonic();
  let last = began;
  const beat = async (): Promise<void> => {
    const now = deps.clock.now();
    const goesOn = await asSystem(deps, (tx) => keepAlive(tx, scan.id, tally.progress, now));
    if (!goesOn) end('stopped');
    else if (monotonic() - last > SILENCE_MS || monotonic() - began > LONGEST_MS) end('failed');
  };
  // The database may be away for a moment: the next beat tries again.
  const timer = setInterval(() => void beat().catch(() => undefined), BEAT_MS);
  return {
    heard: () => {
      last = monotonic();
    },
    [Symbol.dispose]: () => clearInterval(timer),
  };
};

const finish = (deps: Deps, scan: ScanRow, progress: Progress, ended: Done | End): Promise<number> => {
  const isDone = typeof ended !== 'string';
  const leftOut = isDone ? sealLeftOut(deps.vault, scan.id, { items: ended.skipped, more: ended.more }) : null;
  const ending = { state: isDone ? 'done' : ended, skipped: isDone ? ended.reasons : {}, leftOut } as const;
  return asSystem(deps, (tx) => finishScan(tx, scan.id, progress, ending, deps.clock.now()));
};

/** Makes a look that was claimed, to its end. `stop` is raised when the server ends. */
export const runScan = async (deps: Deps, scan: ScanRow, stop: AbortSignal): Promise<void> => {
  const tally = new Tally();
  const ending = new AbortController();
  let ended: Done | End = 'failed';
  const end = (why: End): void => {
    ended = why;
    ending.abort();
  };
  const interrupt = (): void => end('interrupted');
  stop.addEventListener('abort', interrupt, { once: true });
  using watched = watch(deps, scan, tally, end);
  try {
    for await (const answer of lookAtSite(await taskOf(deps, scan), ending.signal)) {
      watched.heard();
      await take(deps, scan, answer);
      tally.add(answer);
      if (answer.kind === 'done') ended = answer;
    }
  } catch (error) {
    if (!ending.signal.aborted) deps.log.error({ err: error, scan: scan.id }, 'a look at a site failed');
  } finally {
    stop.removeEventListener('abort', interrupt);
  }
  await finish(deps, scan, tally.progress, ended);
};
