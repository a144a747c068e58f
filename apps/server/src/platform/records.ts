import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@bongsu/kit';
import { createLog, Log } from '@bongsu/ledger';

/** The organisation's access records (접속기록, 안전성 확보조치 기준 제8조): one log, which this program alone has open. */
export interface Records {
  readonly folder: string;
  /** Opened when it is first asked for, and made where there is none. Throws `BadLog`: it is not what it promised to be. */
  log(): Promise<Log>;
  close(): Promise<void>;
}

/** `origin` names a log that is made here; one that is there keeps its name. */
export const recordsIn = (folder: string, origin: string, clock: Clock): Records => {
  let opened: Promise<Log> | null = null;
  const open = async (): Promise<Log> => {
    const isThere = await access(join(folder, 'log.json')).then(
      () => true,
      () => false,
    );
    if (!isThere) await createLog(folder, origin);
    return Log.open(folder, clock);
  };
  return {
    folder,
    log() {
      opened ??= open().catch((error: unknown) => {
        opened = null;
        throw error;
      });
      return opened;
    },
    async close() {
      await (await opened)?.close();
      opened = null;
    },
  };
};

/** `records.example.go.kr/access-log`, of the address people use. */
export const originOf = (publicUrl: string): string => `${new URL(publicUrl).host}/access-log`;
