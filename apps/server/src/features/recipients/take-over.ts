import { setTimeout as after } from 'node:timers/promises';
import type { ImportCounts, Text } from '@bongsu/contracts';
import { writeAccess, type AccessRecord } from '../../access.ts';
import { systemActor, type Actor } from '../../actor.ts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { Refusal } from '../../http/refusal.ts';
import { takeListTurn } from './store.ts';

/** How long whoever asks waits for the end: most lists are done by then, and no proxy has lost its patience. */
const PATIENCE_MS = 4000;
/** How often the import tells how far it is. */
const TELL_EVERY_ROWS = 10_000;
/** Longer than it takes from the answer to the turn of the list; whatever is older and has no turn was left by its server. */
const ORPHANED_SECONDS = 60;

const interrupted: Text = {
  ko: '서버가 다시 시작되어 끝내지 못했습니다. 아무도 명단에 오르지 않았습니다. 지우고 다시 올려 주세요.',
  en: 'The server was started anew before it was done. Nobody is on the list. Remove it and upload it again.',
};
const unexpected: Text = {
  ko: '예상하지 못한 문제로 올리지 못했습니다. 아무도 명단에 오르지 않았습니다. 다시 해 보고, 되풀이되면 관리자에게 알려 주세요.',
  en: 'It was not taken over, for a reason nobody expected. Nobody is on the list. Try again; if it happens again, tell the administrator.',
};
const refused: Text = {
  ko: '그사이 통지가 바뀌어 올리지 못했습니다. 아무도 명단에 오르지 않았습니다.',
  en: 'The notice changed meanwhile, so it was not taken over. Nobody is on the list.',
};

interface UnderWay {
  readonly deps: Deps;
  readonly stop: AbortController;
  /** Never fails. */
  readonly ended: Promise<void>;
}

/** What this server is taking over, by import. */
const underWay = new Map<string, UnderWay>();

const problemOf = (error: unknown, stopped: boolean): Text => {
  if (stopped) return interrupted;
  return error instanceof Refusal ? (error.particulars.detail ?? refused) : unexpected;
};

/** A file waits again, to be taken over or removed; of a copy nothing is left. Unless somebody removed it meanwhile. */
const putBack = (tx: Tx, importId: string, problem: Text): Promise<number> =>
  tx.run(sql`
    update recipient_import set state = case when storage_key is null then 'discarded' else 'staged' end, rows_read = 0,
      problem = ${JSON.stringify(problem)}::jsonb
    where id = ${importId} and state = 'taking'`);

/** What the work is given. */
export interface Working {
  readonly tx: Tx;
  /** Raised when somebody removes the list, or the server ends. */
  readonly signal: AbortSignal;
  /** Says that so many rows were read in all. */
  readonly tell: (rows: number) => Promise<void>;
}

export interface TakeOver {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly importId: string;
  readonly operation: string;
  /** What was done with whose data, once it is known how many there are: without a record nothing is committed. */
  readonly records: (rows: number) => readonly [AccessRecord, ...AccessRecord[]];
  readonly work: (working: Working) => Promise<ImportCounts>;
}

const teller = (deps: Deps, actor: Actor, importId: string): Working['tell'] => {
  let told = 0;
  return async (rows) => {
    if (rows - told < TELL_EVERY_ROWS) return;
    told = rows;
    // By itself: what is said within the long transaction is seen by nobody before its end.
    await deps.database.transaction(actor, (tx) =>
      tx.run(sql`update recipient_import set rows_read = ${rows} where id = ${importId} and state = 'taking'`),
    );
  };
};

const run = async ({ deps, actor, importId, operation, records, work }: TakeOver, signal: AbortSignal): Promise<void> =>
  deps.database.transaction(actor, async (tx) => {
    const { rows } = await work({ tx, signal, tell: teller(deps, actor, importId) });
    for (const record of records(rows)) await writeAccess(tx, deps.clock, operation, actor, record);
  });

const fail = async ({ deps, importId }: TakeOver, error: unknown, stopped: boolean): Promise<void> => {
  if (!stopped && !(error instanceof Refusal)) deps.log.error({ err: error }, 'a list was not taken over');
  await deps.database.transaction(systemActor, (tx) => putBack(tx, importId, problemOf(error, stopped)));
};

/** Begins a list that stands as `taking`, and waits some seconds for its end. Throws what it ended with, if it did. */
export const takeOver = async (given: TakeOver): Promise<void> => {
  const { deps, importId } = given;
  const stop = new AbortController();
  const done = run(given, stop.signal);
  const settled = done
    .catch((error: unknown) => fail(given, error, stop.signal.aborted))
    // Where even that cannot be written, the sweep finds it.
    .catch((error: unknown) => deps.log.error({ err: error }, 'a list was left under way'))
    .finally(() => underWay.delete(importId));
  underWay.set(importId, { deps, stop, ended: settled });
  const waiting = new AbortController();
  const patience = after(PATIENCE_MS, undefined, { signal: waiting.signal, ref: false }).catch(() => undefined);
  await Promise.race([settled, patience]).finally(() => waiting.abort());
  if (!underWay.has(importId)) await done;
};

/** Ends what is under way for a list that was removed. */
export const stopTakingOver = (importId: string): void => underWay.get(importId)?.stop.abort();

/** Ends everything that a server is taking over, and waits for it: the server ends. */
export const stopLists = async (deps: Deps): Promise<void> => {
  const own = [...underWay.values()].filter((one) => one.deps === deps);
  for (const { stop } of own) stop.abort();
  await Promise.all(own.map(({ ended }) => ended));
};

/** Lists whose server died in the middle: nobody holds their turn any more. */
export const putBackOrphans = async (deps: Deps): Promise<void> => {
  const left = await deps.database.transaction(systemActor, (tx) =>
    tx.many<Row & { id: string; noticeId: string }>(sql`
      select id, notice_id as "noticeId" from recipient_import
      where state = 'taking' and taking_since < ${deps.clock.now().subtract({ seconds: ORPHANED_SECONDS })}`),
  );
  for (const { id, noticeId } of left) {
    await deps.database.transaction(systemActor, async (tx) => {
      if (await takeListTurn(tx, noticeId)) await putBack(tx, id, interrupted);
    });
  }
};
