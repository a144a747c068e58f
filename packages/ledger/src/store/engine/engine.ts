/** chDB, one session for each request: neither settings nor parameters of one come to another, and none waits behind another. */
import { randomUUID } from 'node:crypto';
import { Session } from 'chdb';
import { setStatement } from './settings.ts';

/** For everything in the engine together. */
const MEMORY = 6_000_000_000;

export interface Task {
  readonly settings: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  /** Aborted: whoever asked is gone, and the engine stops. */
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly bytes: Uint8Array;
  readonly rowsRead: number;
}

export type Run = (sql: string, format: string) => Promise<Answer>;

export interface Engine {
  /** Runs statements one after the other with the same settings. */
  with<Value>(task: Task, work: (run: Run) => Promise<Value>): Promise<Value>;
}

/** `rights`: the file that says what the engine's user may do. Throws what chDB throws, a folder that another process has included. */
export const openEngine = (folder: string, rights: string): Engine => {
  const keeper = new Session(folder, {
    connectionArgs: [`--config-file=${rights}`, `--max_server_memory_usage=${MEMORY}`],
  });
  const kill = (mark: string): void => {
    // SYNC would never come back.
    void keeper.queryAsync(`KILL QUERY WHERE Settings['log_comment'] = '${mark}' ASYNC`).catch(() => {});
  };
  return {
    async with({ settings, parameters, signal }, work) {
      const session = new Session(folder);
      const mark = randomUUID();
      const stop = (): void => kill(mark);
      try {
        signal.addEventListener('abort', stop, { once: true });
        // Parameters first: nothing can be set any more once `readonly` is.
        if (Object.keys(parameters).length > 0) await session.queryAsync(setStatement(parameters));
        await session.queryAsync(setStatement({ log_comment: mark, ...settings }));
        return await work(async (sql, format) => {
          signal.throwIfAborted();
          const result = await session.queryAsync(sql, { format });
          return { bytes: result.bytes(), rowsRead: result.rowsRead };
        });
      } finally {
        signal.removeEventListener('abort', stop);
        session.close();
      }
    },
  };
};
