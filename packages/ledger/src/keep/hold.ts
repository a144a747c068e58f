/** Holding records for an open case (보존 조치), and letting them go: both stand in the log. */
import { newId, type Clock } from '@bongsu/kit';
import type { Log } from '../log/log.ts';
import { Entries } from '../record/entries.ts';
import { encodeEntry } from '../record/entry.ts';
import { OWN_SYSTEM } from '../record/record.ts';
import { gatherKeepings } from './gather.ts';
import { holdsAt, recordOf, type Circumstances, type Hold, type Keeping, type Placed, type Scope } from './keeping.ts';

/** Writes it into the log. Resolved when it is on the disk; once, however often. */
export const keepInLog = async (log: Log, keeping: Keeping, circumstances: Circumstances): Promise<void> => {
  const record = recordOf(keeping, circumstances);
  await log.append({ source: OWN_SYSTEM, id: record.id, entries: Entries.of([encodeEntry(record)]) });
};

type Who = Omit<Circumstances, 'at'>;

interface Ordered extends Who {
  readonly scope: Scope;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** Where it was ordered elsewhere first: what it is called, and when that was. Said again, it is the same hold. */
  readonly ordered?: { readonly id: string; readonly at: number };
}

/** No record of the scope is destroyed until that moment, or until it is released. Answers the id of the hold. */
export const holdRecords = async (
  log: Log,
  { scope, until, ordered, ...who }: Ordered,
  clock: Clock,
): Promise<string> => {
  const { id, at } = ordered ?? { id: newId(clock), at: clock.now().epochMilliseconds };
  const hold = `hold-${id}`;
  await keepInLog(log, { kind: 'hold', id: hold, scope, until }, { ...who, at });
  return hold;
};

/** Ends a hold. Answers whether there was one of that id that stood. */
export const releaseHold = async (
  log: Log,
  folder: string,
  { hold, ...who }: Who & { readonly hold: string },
  clock: Clock,
): Promise<boolean> => {
  const at = clock.now().epochMilliseconds;
  const standing = holdsAt(await gatherKeepings(log, folder), at);
  if (!standing.some(({ id }) => id === hold)) return false;
  await keepInLog(log, { kind: 'release', hold }, { ...who, at });
  return true;
};

/** The holds that stand now. */
export const listHolds = async (log: Log, folder: string, clock: Clock): Promise<Placed<Hold>[]> =>
  holdsAt(await gatherKeepings(log, folder), clock.now().epochMilliseconds);
