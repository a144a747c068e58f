import { Readable } from 'node:stream';
import type { LetterBatch } from '@bongsu/docgen';
import { systemActor } from '../../actor.ts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { noticeModel, openPerson } from '../notices/index.ts';
import { gatherBatch } from './gather-batch.ts';
import { printLetters } from './print-letters.ts';
import { batchColumns, type Batch } from './store.ts';

interface LetterRow extends Row {
  readonly id: string;
  readonly line: number;
  readonly sealed: Buffer;
}

const nextBatch = (tx: Tx): Promise<Batch | null> =>
  tx.maybe<Batch>(sql`select ${batchColumns} from letter_batch where state = 'making' order by made_at, id limit 1`);

/** The letters of a batch. A row whose bytes were altered stands in nobody else's way, and is seen among the refused. */
const lettersOf = async (tx: Tx, deps: Deps, batch: Batch): Promise<LetterBatch> => {
  const { model } = await noticeModel(tx, deps, batch.incidentId, batch.noticeId);
  const rows = await tx.many<LetterRow>(sql`
    select id, line, sealed from recipient where letter_batch_id = ${batch.id} and state = 'queued'
      and sealed is not null order by line, id`);
  const people = [];
  for (const row of rows) {
    try {
      const { name, postcode, address } = openPerson(deps.vault, row);
      people.push({ name, postcode, address, reference: `${String(batch.number)}-${String(row.line)}` });
    } catch {
      await tx.run(sql`
        update recipient set state = 'refused', response = 'unreadable row', letter_batch_id = null where id = ${row.id}`);
    }
  }
  return { notice: { ...model, issuedAt: batch.madeAt }, people };
};

/** A batch of a notice that was stopped, or of which nobody is left, is put aside. */
const giveUp = (tx: Tx, deps: Deps, { id }: Batch): Promise<number> =>
  tx.run(sql`update letter_batch set state = 'void', settled_at = ${deps.clock.now()} where id = ${id}`);

const make = async (deps: Deps, batch: Batch): Promise<void> => {
  const letters = await deps.database.transaction(systemActor, (tx) => lettersOf(tx, deps, batch));
  const count = letters.people.length;
  const stored = count === 0 ? null : await deps.files.write(Readable.from([await printLetters(letters)]));
  const kept = await deps.database.transaction(systemActor, async (tx) => {
    if (stored === null) return giveUp(tx, deps, batch);
    const { key, size, sha256 } = stored;
    return tx.run(sql`
      update letter_batch set state = 'ready', letters = ${count}, storage_key = ${key}, size = ${size}, sha256 = ${sha256}
      where id = ${batch.id} and state = 'making'`);
  });
  if (kept === 0 && stored !== null) await deps.files.discard(stored.key);
};

/** Batches that nobody took of a notice that is over: their people were withheld, and the paper is not needed. */
const dropStopped = (tx: Tx, deps: Deps): Promise<{ key: string | null }[]> =>
  tx.many<Row & { key: string | null }>(sql`
    with over as (
      select b.id, b.storage_key from letter_batch b join notice n on n.id = b.notice_id
      where b.state in ('making', 'ready') and n.state = 'stopped' for update of b)
    update letter_batch b set state = 'void', storage_key = null, settled_at = ${deps.clock.now()}
    from over where b.id = over.id returning over.storage_key as key`);

/**
 * Prints letters, one batch at a time: a run that was killed leaves a batch `making`, and the next prints it anew. Nothing
 * has left the house before somebody downloads it.
 */
export const letterBatches: Job = {
  name: 'letter-batches',
  every: { seconds: 10 },
  async run(deps, stop = new AbortController().signal) {
    for (const { key } of await deps.database.transaction(systemActor, (tx) => dropStopped(tx, deps))) {
      if (key !== null) await deps.files.discard(key);
    }
    const isMore = await deps.database.transaction(systemActor, (tx) => gatherBatch(tx, deps));
    const batch = await deps.database.transaction(systemActor, nextBatch);
    if (batch === null || stop.aborted) return undefined;
    await make(deps, batch);
    return isMore ? 'again' : undefined;
  },
};
