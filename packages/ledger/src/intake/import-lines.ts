/** Records from lines into a log, thousands at a time; what is no record is kept aside with the reason. */
import { hash } from 'node:crypto';
import { appendSorted, type Answer, type Destination } from './append-sorted.ts';
import { GrowingLines, type Lines } from './lines.ts';
import type { Mapping } from './mapping.ts';
import { byWhatTheySay } from './names.ts';
import { Sorting } from './sorting.ts';

/** Lines of a batch, counted from the first one, so that the same lines make the same batches however they come. */
const BATCH = 4096;

export const importLines = async (
  to: Destination,
  lines: AsyncIterable<Lines>,
  { system, mapping }: { readonly system: string; readonly mapping: Mapping },
): Promise<Answer> => {
  const sorting = new Sorting({ system, mapping, nameOf: byWhatTheySay() });
  let [accepted, duplicates] = [0, 0];
  const refused: { at: number; why: string }[] = [];
  let gathered = new GrowingLines(BATCH);
  /** The same batch is known, so that a second time nothing is looked at record by record. */
  const flush = async (isEnd = false): Promise<void> => {
    sorting.push(gathered.take());
    if (isEnd) sorting.end();
    const sorted = sorting.take();
    const id = hash('sha256', sorted.entries.span, 'hex');
    const answer = await appendSorted(to, { source: `import ${system}`, id, system }, sorted);
    accepted += answer.accepted;
    duplicates += answer.duplicates;
    refused.push(...answer.refused);
    // What goes on over several lines may go on over batches, and holds what it began with.
    if (sorting.open === undefined) gathered.clear();
    else gathered = new GrowingLines(BATCH);
  };
  for await (const portion of lines) {
    for (let first = 0; first < portion.length;) {
      first += gathered.push(portion, first);
      if (gathered.isFull) await flush();
    }
  }
  await flush(true);
  return { accepted, duplicates, refused: refused.toSorted((left, right) => left.at - right.at) };
};
