import { isBefore, type Instant } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import type { SealedColumn } from '../../platform/vault.ts';
import { sealedColumns } from '../sealed-columns.ts';
import { countValues, keysOf, markUse, replaceValues, valuesOfOtherKeys, type KeyRow } from './store.ts';

/** Values in one transaction. */
const AT_ONCE = 500;
/** A run ends after this, so that other jobs get their turn. */
const RUN_SECONDS = 10;

/** Seals the next few values of a column anew; answers behind which row to go on, `null` when there is none left. */
const step = (deps: Deps, of: SealedColumn, after: string | null): Promise<string | null> =>
  deps.database.transaction(systemActor, async (tx) => {
    const values = await valuesOfOtherKeys(tx, of, deps.vault.currentKey(), after, AT_ONCE);
    const sealed = values.map(({ id, sealed: old }) => {
      const place = of.placeOf(id);
      return deps.vault.seal(deps.vault.open(old, place), place);
    });
    if (values.length > 0) await replaceValues(tx, of, values, sealed);
    return values.at(-1)?.id ?? null;
  });

/** One value that does not open must not keep the others under the old key. */
const stepOver = async (deps: Deps, of: SealedColumn, after: string | null): Promise<string | null> => {
  const next = await deps.database.transaction(systemActor, (tx) =>
    valuesOfOtherKeys(tx, of, deps.vault.currentKey(), after, AT_ONCE),
  );
  for (const value of next) {
    const place = of.placeOf(value.id);
    try {
      const sealed = deps.vault.seal(deps.vault.open(value.sealed, place), place);
      await deps.database.transaction(systemActor, (tx) => replaceValues(tx, of, [value], [sealed]));
    } catch {
      deps.log.error({ table: of.table, column: of.column, id: value.id }, 'a sealed value does not open');
    }
  }
  return next.at(-1)?.id ?? null;
};

const resealColumn = async (deps: Deps, of: SealedColumn, isOver: () => boolean): Promise<void> => {
  let after: string | null = null;
  do {
    const from: string | null = after;
    after = await step(deps, of, from).catch(() => stepOver(deps, of, from));
  } while (after !== null && !isOver());
};

/** Notes which keys nothing names any more; answers whether something that can be sealed anew still names one. */
const noteUnused = (deps: Deps, now: Instant): Promise<boolean> =>
  deps.database.transaction(systemActor, async (tx) => {
    const counts = await countValues(tx, sealedColumns);
    let isLeft = false;
    for (const { name, unusedAt, keptOnly } of await keysOf(tx)) {
      const isCurrent = name === deps.vault.currentKey();
      const naming = counts.filter(({ byKey }) => name in byKey);
      const isUsed = isCurrent || naming.length > 0;
      const isKept = !isCurrent && isUsed && naming.every((column) => column.isKept);
      if (isUsed === (unusedAt !== null) || isKept !== keptOnly)
        await markUse(tx, name, { unusedAt: isUsed ? null : (unusedAt ?? now), keptOnly: isKept });
      isLeft ||= isUsed && !isCurrent && !isKept;
    }
    return isLeft;
  });

/** Whether there may be values of this key to seal anew. */
export const mayBeLeft = ({ name, unusedAt, keptOnly }: KeyRow, current: string): boolean =>
  name !== current && unusedAt === null && !keptOnly;

const isAnythingOld = (deps: Deps): Promise<boolean> =>
  deps.database.transaction(systemActor, async (tx) =>
    (await keysOf(tx)).some((key) => mayBeLeft(key, deps.vault.currentKey())),
  );

/**
 * Seals everything with the current key, but what keeps its own. What is done is in the rows themselves: a run that was killed has lost nothing,
 * and one that is repeated finds nothing to do.
 */
export const resealing: Job = {
  name: 'resealing',
  every: { minutes: 1 },
  async run(deps, stop = new AbortController().signal) {
    if (!(await isAnythingOld(deps))) return undefined;
    const until = deps.clock.now().add({ seconds: RUN_SECONDS });
    const isOver = (): boolean => stop.aborted || isBefore(until, deps.clock.now());
    for (const of of sealedColumns) {
      if (of.isKept) continue;
      if (isOver()) break;
      await resealColumn(deps, of, isOver);
    }
    const wasCut = isOver();
    // What could not be opened is left for the next round, not for the next moment.
    return (await noteUnused(deps, deps.clock.now())) && wasCut && !stop.aborted ? 'again' : undefined;
  },
};
