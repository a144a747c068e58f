import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@bongsu/kit';
import { createLog, Loader, Log, Store, type Place } from '@bongsu/ledger';

/** The organisation's access records (접속기록, 안전성 확보조치 기준 제8조): one log, which this program alone has open. */
export interface Records {
  readonly folder: string;
  /** Opened when it is first asked for, and made where there is none. Throws `BadLog`: it is not what it promised to be. */
  log(): Promise<Log>;
  /** For questions: brought to where the log is, and started when it is first asked for. Throws `BadStore`, and what reading throws. */
  store(): Promise<Store>;
  close(): Promise<void>;
}

/** `origin` names a log that is made here; one that is there keeps its name. `place`: of the query store, where it is not beside the log. */
export const recordsIn = (folder: string, origin: string, clock: Clock, place?: Place): Records => {
  let opened: Promise<Log> | null = null;
  const open = async (): Promise<Log> => {
    const isThere = await access(join(folder, 'log.json')).then(
      () => true,
      () => false,
    );
    if (!isThere) await createLog(folder, origin);
    return Log.open(folder, clock);
  };
  let asking: Promise<{ readonly store: Store; readonly loader: Loader }> | null = null;
  const openStore = async (): Promise<{ readonly store: Store; readonly loader: Loader }> => {
    const own = { folder: join(folder, 'store') };
    if (place === undefined) await mkdir(own.folder, { recursive: true, mode: 0o700 });
    const store = await Store.open(place ?? own);
    return { store, loader: new Loader(store, folder) };
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
    async store() {
      await this.log();
      asking ??= openStore().catch((error: unknown) => {
        asking = null;
        throw error;
      });
      const { store, loader } = await asking;
      await loader.refresh();
      return store;
    },
    async close() {
      await (await asking)?.store.close();
      asking = null;
      await (await opened)?.close();
      opened = null;
    },
  };
};

/** `records.example.go.kr/access-log`, of the address people use. */
export const originOf = (publicUrl: string): string => `${new URL(publicUrl).host}/access-log`;
