import { createHash, hash } from 'node:crypto';
import { fiveItems, REFUSED_TOLD, type ResponseOf, type sourceTake } from '@bongsu/contracts';
import { epochOf, seoulDate } from '@bongsu/kit';
import { encodeEntry, type AccessRecord, type Line, type Receipt } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { RawBody } from '../../http/raw-body.ts';
import { Refusal, refuse } from '../../http/refusal.ts';
import type { LooseCall } from '../../http/route.ts';
import { turns } from '../../http/turns.ts';
import { keepAside, type Refusing } from './aside-store.ts';
import { readBody, type NameOf } from './read-body.ts';
import { addCounts, findSource, type Counts, type SourceRow } from './source-store.ts';

/** Bodies that are held in memory: whoever comes when so many wait is asked to come again. */
const takeTurn = turns(4, 28);

/** Lines of one source that wait aside, at most: then somebody has to look before more can be refused. */
export const MOST_ASIDE = 20_000;

const AHEAD_MINUTES = 5;

interface NumberedRefusing extends Refusing {
  readonly line: number;
}

interface Taken {
  readonly number: number;
  readonly bytes: Buffer;
  readonly record: AccessRecord;
}

/**
 * Of a batch that has a name the lines are told apart by their place, so that what is the same twice was twice; otherwise by what they
 * say, so that the same lines sent again are the same records.
 */
const namesOf = (batchId: string | null): NameOf => {
  const seen = new Map<string, number>();
  return ({ number, bytes }: Line) => {
    if (batchId !== null) return hash('sha256', `${batchId}\n${String(number)}`);
    const digest = hash('sha256', bytes);
    const times = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, times);
    return times === 1 ? digest : `${digest}-${String(times)}`;
  };
};

const readAll = async (raw: RawBody, source: SourceRow): Promise<[Taken[], NumberedRefusing[]]> => {
  const taken: Taken[] = [];
  const refused: NumberedRefusing[] = [];
  for await (const { number, bytes, name, read } of readBody(raw.bytes, source, namesOf(raw.batchId))) {
    if ('record' in read) taken.push({ number, bytes, record: read.record });
    else refused.push({ line: number, bytes, why: read.why, recordId: name });
  }
  return [taken, refused];
};

/** The same batch sent again has the same name; another body under the same name is another batch. */
const batchNameOf = ({ batchId, bytes }: RawBody): string =>
  createHash('sha256')
    .update(`${batchId ?? ''}\n`)
    .update(bytes)
    .digest('hex');

/** Resolved when the records are on the disk. */
export const appendTo = async (
  deps: Deps,
  source: Pick<SourceRow, 'id'>,
  batch: { readonly id: string; readonly records: readonly AccessRecord[] },
): Promise<Receipt> => {
  const entries = batch.records.map((record) => encodeEntry(record));
  try {
    const log = await deps.records.log();
    return await log.append({ source: `source ${source.id}`, id: batch.id, entries });
  } catch (error) {
    deps.log.error({ err: error, source: source.id }, 'records could not be kept');
    throw new Refusal('unavailable', { retryAfter: 30 });
  }
};

const isIncomplete = (why: string): boolean => fiveItems.some((item) => why === `${item}: missing`);

const countsOf = (deps: Deps, taken: readonly Taken[], receipt: Receipt, refused: readonly Refusing[]): Counts => {
  const limit = epochOf(deps.clock.now().add({ minutes: AHEAD_MINUTES }).toString());
  const accepted = receipt.isKnown ? 0 : receipt.count;
  return {
    accepted,
    repeated: receipt.isKnown ? taken.length : receipt.repeated.length,
    refused: refused.length,
    incomplete: refused.filter(({ why }) => isIncomplete(why)).length,
    ahead: accepted === 0 ? 0 : taken.filter(({ record }) => record.at > limit).length,
  };
};

const NOTHING: Receipt = { first: 0, count: 0, isKnown: false, repeated: [], contradicting: [] };

const refuseFull = (): never =>
  refuse('too-many', {
    retryAfter: 60,
    detail: {
      ko: '받지 못해 따로 둔 줄이 너무 많습니다. 봉수의 ‘접속기록 수집’에서 먼저 정리해야 더 받습니다.',
      en: 'Too many lines wait aside. They have to be settled in Bongsu under “Collecting access records” before more is taken.',
    },
  });

const sourceOf = (deps: Deps, sourceId: string | undefined): Promise<SourceRow> =>
  deps.database.transaction(systemActor, async (tx) => {
    const today = seoulDate(deps.clock.now()).toString();
    return (sourceId === undefined ? null : await findSource(tx, sourceId, today)) ?? refuse('not-signed-in');
  });

const take = async (deps: Deps, source: SourceRow, raw: RawBody): Promise<ResponseOf<typeof sourceTake>> => {
  const [taken, unread] = await readAll(raw, source);
  if (unread.length > 0 && source.waitingAside + unread.length > MOST_ASIDE) refuseFull();
  const records = taken.map(({ record }) => record);
  const receipt = records.length === 0 ? NOTHING : await appendTo(deps, source, { id: batchNameOf(raw), records });
  const contradicting = receipt.contradicting.map((at) => taken[at]!);
  const refused = [
    ...unread,
    ...contradicting.map(({ number, bytes, record }) => ({
      line: number,
      bytes,
      why: 'id: another-record-has-it',
      recordId: record.id,
    })),
  ].toSorted((left, right) => left.line - right.line);
  // Records are kept by now. Should the server end here the sender has no answer, sends again, and the rest is done then.
  await deps.database.transaction(systemActor, async (tx) => {
    await keepAside(tx, deps, source.id, refused);
    const now = deps.clock.now();
    const counts = countsOf(deps, taken, receipt, refused);
    await addCounts(tx, source.id, { day: seoulDate(now).toString(), at: now, counts });
  });
  return {
    accepted: receipt.count,
    duplicates: taken.length - receipt.count - contradicting.length,
    refused: refused.length,
    refusedLines: refused.slice(0, REFUSED_TOLD).map(({ line, why }) => ({ line, why })),
  };
};

/** What a system sends: kept when this resolves, each record once; what is no record is kept aside. */
export const takeRecords = async ({
  deps,
  actor,
  raw,
}: LooseCall<typeof sourceTake>): Promise<ResponseOf<typeof sourceTake>> => {
  const giveBack = await takeTurn();
  try {
    return await take(deps, await sourceOf(deps, actor.sourceId), raw);
  } finally {
    giveBack();
  }
};
