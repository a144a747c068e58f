import { hash } from 'node:crypto';
import { REFUSED_TOLD, type ResponseOf, type sourceTake, type sourceTakeOtlp } from '@bongsu/contracts';
import { otlpAnswer, sortBody, type Answer } from '@bongsu/ledger';
import type { LooseCall } from '../../http/route.ts';
import { turns } from '../../http/turns.ts';
import { keepSorted, sendingSource } from './keep-sorted.ts';

/** Bodies that are held in memory: whoever comes when so many wait is asked to come again. */
const takeTurn = turns(4, 28);

type Taking = Pick<LooseCall<typeof sourceTake>, 'deps' | 'actor' | 'raw'>;

/** What a system sends: kept when this resolves, each record once; what is no record is kept aside. */
const takeInTurn = async ({ deps, actor, raw }: Taking): Promise<Answer> => {
  const giveBack = await takeTurn();
  try {
    const source = await sendingSource(deps, actor.sourceId);
    const { id, system, mapping } = source;
    // Another body under the same name is another batch.
    const batch = hash('sha256', `${raw.batch ?? ''}\n${hash('sha256', raw.bytes)}`);
    return await keepSorted(deps, source, batch, sortBody(raw, { source: id, system, mapping }));
  } finally {
    giveBack();
  }
};

export const takeRecords = async (call: Taking): Promise<ResponseOf<typeof sourceTake>> => {
  const { accepted, duplicates, refused } = await takeInTurn(call);
  const refusedLines = refused.slice(0, REFUSED_TOLD).map(({ at, why }) => ({ line: at, why }));
  return { accepted, duplicates, refused: refused.length, refusedLines };
};

export const takeOtlp = async (call: Taking): Promise<ResponseOf<typeof sourceTakeOtlp>> =>
  otlpAnswer(await takeInTurn(call));
