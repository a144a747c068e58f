import { fiveItems } from '@bongsu/contracts';
import { seoulDate } from '@bongsu/kit';
import { decodeEntry, type Answer, type Receipt, type Refusal, type Sorted } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { appendToLog } from './append-to-log.ts';
import { keepAside } from './aside-store.ts';
import { addCounts, findSource, type Counts, type SourceRow } from './source-store.ts';

/** Lines of one source that wait aside, at most: then somebody has to look before more can be refused. */
const MOST_ASIDE = 20_000;

const AHEAD_MINUTES = 5;

const refuseFull = (): never =>
  refuse('too-many', {
    retryAfter: 60,
    detail: {
      ko: '받지 못해 따로 둔 줄이 너무 많습니다. 봉수의 ‘접속기록 수집’에서 먼저 정리해야 더 받습니다.',
      en: 'Too many lines wait aside. They have to be settled in Bongsu under “Collecting records” before more is taken.',
    },
  });

/** The source that sends, while it is switched on. */
export const sendingSource = (deps: Deps, sourceId: string | undefined): Promise<SourceRow> =>
  deps.database.transaction(systemActor, async (tx) => {
    const today = seoulDate(deps.clock.now()).toString();
    const source = sourceId === undefined ? null : await findSource(tx, sourceId, today);
    return source?.isOn === true ? source : refuse('not-signed-in');
  });

/** Records stand in the order in which they were made: a clock that is ahead shows in the last. When it was taken is not told yet. */
const timeOfLast = (entries: readonly Buffer[]): number =>
  entries.length === 0 ? 0 : decodeEntry(Buffer.concat([entries.at(-1)!, Buffer.alloc(8)])).at;

const isIncomplete = ({ why }: Refusal): boolean => fiveItems.some((item) => why === `${item}: missing`);

const countsOf = (deps: Deps, { entries }: Sorted, receipt: Receipt, refused: readonly Refusal[]): Counts => {
  const { isKnown, count, repeated } = receipt;
  const limit = deps.clock.now().add({ minutes: AHEAD_MINUTES }).epochMilliseconds;
  return {
    accepted: isKnown ? 0 : count,
    repeated: isKnown ? entries.length : repeated.length,
    refused: refused.length,
    incomplete: refused.filter(isIncomplete).length,
    ahead: timeOfLast(entries) > limit ? 1 : 0,
  };
};

/** Resolved when the records are in the log and the rest is kept aside. The same batch again is taken once. */
export const keepSorted = async (deps: Deps, source: SourceRow, batch: string, sorted: Sorted): Promise<Answer> => {
  const { entries, refuse, refused: unread } = sorted;
  if (unread.length > 0 && source.waitingAside + unread.length > MOST_ASIDE) refuseFull();
  const receipt = await appendToLog(deps, source.id, { id: batch, entries });
  const contradicting = receipt.contradicting.map((at) => refuse(at, 'id: another-record-has-it'));
  const refused = [...unread, ...contradicting].toSorted((left, right) => left.at - right.at);
  // Records are kept by now. Should the server end here the sender has no answer, sends again, and the rest is done then.
  await deps.database.transaction(systemActor, async (tx) => {
    await keepAside(tx, deps, source.id, refused);
    const at = deps.clock.now();
    const counts = countsOf(deps, sorted, receipt, refused);
    await addCounts(tx, source.id, { day: seoulDate(at).toString(), at, counts });
  });
  return {
    accepted: receipt.count,
    duplicates: entries.length - receipt.count - contradicting.length,
    refused,
  };
};
