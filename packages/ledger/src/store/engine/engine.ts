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

interface Answer {
  readonly bytes: Uint8Array;
  readonly rowsRead: number;
}

export interface Engine {
  /** `format`: ClickHouse's name of it. Throws chDB's errors, whose message begins with "Code: ". */
  run(task: Task, sql: string, format: string): Promise<Answer>;
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
    async run({ settings, parameters, signal }, sql, format) {
      const session = new Session(folder);
      const mark = randomUUID();
      let again: NodeJS.Timeout | undefined;
      const stop = (): void => {
        kill(mark);
        // It may not have begun yet.
        again = setInterval(() => kill(mark), 250);
      };
      try {
        signal.addEventListener('abort', stop, { once: true });
        // Parameters first: nothing can be set any more once `readonly` is.
        if (Object.keys(parameters).length > 0) await session.queryAsync(setStatement(parameters));
        await session.queryAsync(setStatement({ log_comment: mark, ...settings }));
        signal.throwIfAborted();
        const result = await session.queryAsync(sql, { format });
        return { bytes: result.bytes(), rowsRead: result.rowsRead };
      } finally {
        signal.removeEventListener('abort', stop);
        clearInterval(again);
        session.close();
      }
    },
  };
};
