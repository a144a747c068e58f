import { seoulDate } from '@bongsu/kit';
import {
  noteArrival,
  timesOf,
  type Answer,
  type Entries,
  type Receipt,
  type Refusal,
  type Sorted,
} from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { officeOf } from '../misuse/index.ts';
import { appendToLog } from './append-to-log.ts';
import { keepAside } from './aside-store.ts';
import { countRepeated, lockObserved, saveObserved } from './meter-store.ts';
import { findSending, type SendingSource } from './source-store.ts';

/** Lines of one source that wait aside, at most: then somebody has to look before more can be refused. */
const MOST_ASIDE = 20_000;

interface Batch {
  readonly entries: Entries;
  readonly receipt: Receipt;
  readonly refused: readonly Refusal[];
  /** Something of it was not there before. */
  readonly isNew: boolean;
}

const refuseFull = (): never =>
  refuse('too-many', {
    retryAfter: 60,
    detail: {
      ko: '받지 못해 따로 둔 줄이 너무 많습니다. 봉수의 ‘접속기록 수집’에서 먼저 정리해야 더 받습니다.',
      en: 'Too many lines wait aside. They have to be settled in Bongsu under “Collecting records” before more is taken.',
    },
  });

/** The source that sends, while it is switched on. */
export const sendingSource = (deps: Deps, sourceId: string | undefined): Promise<SendingSource> =>
  deps.database.transaction(systemActor, async (tx) => {
    const source = sourceId === undefined ? null : await findSending(tx, sourceId);
    return source?.isOn === true ? source : refuse('not-signed-in');
  });

/** Of a batch that was there already nothing arrives but that it came again. */
const countBatch = async (tx: Tx, deps: Deps, sourceId: string, batch: Batch): Promise<void> => {
  const { entries, receipt, refused, isNew } = batch;
  const at = deps.clock.now();
  const repeated = receipt.isKnown ? entries.length : receipt.repeated.length;
  if (repeated > 0) await countRepeated(tx, sourceId, seoulDate(at).toString(), repeated);
  if (!isNew) return;
  const arrival = { accepted: receipt.count, refused: refused.map(({ why }) => why), times: timesOf(entries) };
  const before = await lockObserved(tx, sourceId);
  const observed = noteArrival(before, arrival, at.epochMilliseconds, await officeOf(tx, deps));
  await saveObserved(tx, sourceId, observed, receipt.count > 0 ? at : null);
};

/** Resolved when the records are in the log and the rest is kept aside. The same batch again is taken once. */
export const keepSorted = async (deps: Deps, source: SendingSource, batch: string, sorted: Sorted): Promise<Answer> => {
  const { entries, refuse: refuseAt, refused: unread } = sorted;
  if (unread.length > 0 && source.waitingAside + unread.length > MOST_ASIDE) refuseFull();
  const receipt = await appendToLog(deps, source.id, { id: batch, entries });
  const contradicting = receipt.contradicting.map((at) => refuseAt(at, 'id: another-record-has-it'));
  const refused = [...unread, ...contradicting].toSorted((left, right) => left.at - right.at);
  // Records are kept by now. Should the server end here the sender has no answer, sends again, and the rest is done then.
  await deps.database.transaction(systemActor, async (tx) => {
    const isNew = (await keepAside(tx, deps, source.id, refused)) > 0 || (receipt.count > 0 && !receipt.isKnown);
    await countBatch(tx, deps, source.id, { entries, receipt, refused, isNew });
  });
  return {
    accepted: receipt.count,
    duplicates: entries.length - receipt.count - contradicting.length,
    refused,
  };
};
