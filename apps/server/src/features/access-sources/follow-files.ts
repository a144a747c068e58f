import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256 } from '@bongsu/kit';
import { followFile, noteGap, type Following } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { pathOf, type FollowedFile } from './followed-file.ts';
import { keepSorted, sendingSource } from './keep-sorted.ts';
import { lockObserved, saveObserved } from './meter-store.ts';
import { listened, type Listened } from './source-store.ts';

/** Milliseconds after which a file that was named, changed or given up is known as such, and after which one has grown. */
const [LOOK_EVERY, READ_EVERY] = [2000, 1000];

type Followed = Listened & { readonly of: FollowedFile };

/** Those that follow a file in a folder that is open now. */
const followedNow = async ({ database, config }: Deps): Promise<Followed[]> =>
  (await database.transaction(systemActor, listened)).flatMap((source) => {
    const { followFolder: folder, followFile: file } = source;
    const isOpen = folder !== null && file !== null && config.followFolders.includes(folder);
    return isOpen ? [{ ...source, of: { folder, file } }] : [];
  });

/** What was written there before it was read is lost, as far as is known. */
const keepGap = (deps: Deps, sourceId: string): Promise<void> =>
  deps.database.transaction(systemActor, async (tx) => {
    const observed = await lockObserved(tx, sourceId);
    await saveObserved(tx, sourceId, noteGap(observed, deps.clock.now().epochMilliseconds), null);
  });

/** Each fault is told once, however often it is tried again. */
const tellOnce = (deps: Deps, sourceId: string): ((error: unknown) => void) => {
  let told = '';
  return (error) => {
    const name = error instanceof Error ? `${error.name} ${error.message}` : 'unknown';
    if (name !== told) deps.log.error({ err: error, source: sourceId }, 'a followed file could not be taken yet');
    told = name;
  };
};

const follow = (deps: Deps, folder: string, { id, system, mapping, of }: Followed): Following =>
  followFile(async (batch, sorted) => keepSorted(deps, await sendingSource(deps, id), batch, sorted), {
    path: pathOf(of),
    // Another file of the same source has another place in it.
    position: join(folder, `${id}-${sha256(pathOf(of)).slice(-16)}.json`),
    system,
    mapping,
    clock: deps.clock,
    pollMs: READ_EVERY,
    onGap: () => keepGap(deps, id),
    onFault: tellOnce(deps, id),
  });

/** Every followed file as its source is now. */
class Files {
  readonly #deps: Deps;
  readonly #folder: string;
  readonly #open = new Map<string, { readonly version: number; readonly following: Following }>();

  constructor(deps: Deps, folder: string) {
    this.#deps = deps;
    this.#folder = folder;
  }

  async look(): Promise<void> {
    const now = await followedNow(this.#deps);
    for (const [id, { version, following }] of this.#open) {
      if (now.some((one) => one.id === id && one.version === version)) continue;
      await following.close();
      this.#open.delete(id);
    }
    for (const one of now)
      if (!this.#open.has(one.id))
        this.#open.set(one.id, { version: one.version, following: follow(this.#deps, this.#folder, one) });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ following }) => following.close()));
  }
}

/** Follows the files of connected systems, where the configuration opens a folder for it. What is being taken is taken to its end. */
export const startFollowing = async (deps: Deps): Promise<{ stop(): Promise<void> }> => {
  if (deps.config.followFolders.length === 0) return { stop: () => Promise.resolve() };
  const folder = join(deps.config.dataDir, 'followed');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = new Files(deps, folder);
  const ending = new AbortController();
  const run = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await files.look().catch((error: unknown) => {
        deps.log.error({ err: error }, 'systems whose files are followed could not be read');
      });
      await sleep(LOOK_EVERY, undefined, { signal: ending.signal }).catch(() => {});
    }
  };
  const running = run();
  return {
    async stop() {
      ending.abort();
      await running;
      await files.close();
    },
  };
};
