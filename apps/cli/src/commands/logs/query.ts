import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BadStore, compareStore, isBadQuestion, Loader, Store } from '@bongsu/ledger';
import { exit, Refusal } from '../../exit.ts';
import { print, printJson } from '../../print.ts';
import { orRefuse, type LogCall } from './shared.ts';

const withStore = async <Value>(data: string, work: (store: Store) => Promise<Value>): Promise<Value> => {
  const folder = join(data, 'store');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
      throw new BadStore('Its folder cannot be made.', { cause });
    });
    const store = await Store.open({ folder });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof BadStore)) throw error;
    throw new Refusal(exit.unfinished, [
      '질의 저장소를 사용할 수 없습니다. 다른 프로그램이 사용 중이면 끝난 뒤 다시 실행하고, 디스크에 여유 공간이 있는지 확인하십시오. 그래도 안 되면 --data로 지정한 폴더 안의 store 폴더를 지우고 다시 실행하십시오. 접속기록에서 다시 만들어집니다.',
      `The query store cannot be used. (${error.message}) If another program uses it, wait for its end, and see whether the disk has room; otherwise remove the folder "store" in the one of --data: it is made again from the records.`,
    ]);
  }
};

/** Everything that the log has, and then the answer, one row a line. */
export const query = async (sql: string, { data }: LogCall): Promise<void> => {
  const lines = await withStore(data, async (store) => {
    await orRefuse(new Loader(store, data).refresh());
    try {
      return await store.lines(sql);
    } catch (error) {
      if (!isBadQuestion(error)) throw error;
      throw new Refusal(exit.wrongCall, [
        `질의를 실행할 수 없습니다(${error.type}). acc.records와 acc.actor_days를 읽는 SELECT 하나여야 합니다. docs/logs.md에 표와 예가 있습니다.`,
        `The query cannot be run (${error.type}): one SELECT over acc.records and acc.actor_days was expected; docs/logs.md has the tables and examples.`,
      ]);
    }
  });
  print(lines);
};

/** Exit status 1 when a row of the store is not what the log has. */
export const checkStore = async ({ data }: LogCall): Promise<void> => {
  const compared = await withStore(data, (store) => orRefuse(compareStore(store, data)));
  printJson({ ok: compared.differs === null, ...compared });
  if (compared.differs !== null) process.exitCode = exit.found;
};
