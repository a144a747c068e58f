import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '../../deps.ts';
import { writeJournal, type Finished, type Intended } from './journal.ts';

/**
 * Keeps the journal for all connections of one sender. What they have to say while one transaction is under way goes
 * together into the next: outcomes of what was handed over, and intents of what is about to be. One transaction at a time
 * on purpose: several at once make smaller groups, and were measured slower.
 */
export interface Scribe {
  /** Answers once it is durable whether the mail may be handed over. */
  intend(row: Intended): Promise<boolean>;
  /** Notes what became of it; durable with the next transaction. */
  finish(finished: Finished): void;
  /** Answers when everything noted is durable; fails when something could not be written. */
  written(): Promise<void>;
}

interface Asked {
  readonly row: Intended;
  readonly answer: (may: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/** How often a transaction that failed is tried again, and after how many milliseconds: the database may be restarting. */
const TRIES = 4;
const PAUSE_MS = 500;

export const scribe = (deps: Pick<Deps, 'database' | 'clock'>): Scribe => {
  let asked: Asked[] = [];
  let finished: Finished[] = [];
  let writing: Promise<void> | null = null;

  const once = (intents: readonly Asked[], outcomes: readonly Finished[]): Promise<ReadonlySet<string>> =>
    writeJournal(
      deps.database,
      intents.map(({ row }) => row),
      outcomes,
      deps.clock.now(),
    );

  // Both statements may be repeated: an outcome needs its attempt's claim, an intent knows its own.
  const patiently = async (intents: readonly Asked[], outcomes: readonly Finished[]): Promise<ReadonlySet<string>> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await once(intents, outcomes);
      } catch (error) {
        if (tries === TRIES) throw error;
        await sleep(PAUSE_MS);
      }
    }
  };

  const writeAll = async (): Promise<void> => {
    while (asked.length + finished.length > 0) {
      // Whatever the connections have heard at this moment still joins the group.
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      const [intents, outcomes] = [asked, finished];
      asked = [];
      finished = [];
      try {
        const allowed = await patiently(intents, outcomes);
        for (const { row, answer } of intents) answer(allowed.has(row.id));
      } catch (error) {
        for (const { fail } of intents) fail(error);
        finished = [...outcomes, ...finished];
        throw error;
      }
    }
  };

  const write = async (): Promise<void> => {
    try {
      await writeAll();
    } catch (error) {
      // Whoever asked meanwhile hears of it too, and hands nothing over: no intent is written for them afterwards.
      asked = [];
      throw error;
    } finally {
      writing = null;
      // Said between the last look and this line: nobody else would begin with it.
      if (asked.length > 0) begin().catch(() => undefined);
    }
  };

  const begin = (): Promise<void> => {
    writing ??= write();
    return writing;
  };

  return {
    intend: (row) =>
      new Promise((answer, fail) => {
        asked.push({ row, answer, fail });
        begin().catch(fail);
      }),
    finish: (outcome) => {
      finished.push(outcome);
      begin().catch(() => undefined);
    },
    written: () => (asked.length + finished.length > 0 ? begin() : (writing ?? Promise.resolve())),
  };
};
