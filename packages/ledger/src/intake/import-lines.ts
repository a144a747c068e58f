/** Records from lines into a log, thousands at a time; what is no record is kept aside with the reason. */
import { hash } from 'node:crypto';
import { appendSorted, type Answer, type Destination } from './append-sorted.ts';
import type { Line } from './lines.ts';
import type { Mapping } from './mapping.ts';
import { byWhatTheySay } from './names.ts';
import { Sorting } from './sorting.ts';

/** Lines of a batch, counted from the first one, so that the same lines make the same batches however they come. */
const BATCH = 4096;

export const importLines = async (
  to: Destination,
  lines: AsyncIterable<readonly Line[]>,
  { system, mapping }: { readonly system: string; readonly mapping: Mapping },
): Promise<Answer> => {
  const sorting = new Sorting({ system, mapping, nameOf: byWhatTheySay() });
  let [accepted, duplicates] = [0, 0];
  const refused: { at: number; why: string }[] = [];
  /** The same batch is known, so that a second time nothing is looked at record by record. */
  const flush = async (): Promise<void> => {
    const sorted = sorting.take();
    const id = hash('sha256', Buffer.concat(sorted.entries), 'hex');
    const answer = await appendSorted(to, { source: `import ${system}`, id, system }, sorted);
    accepted += answer.accepted;
    duplicates += answer.duplicates;
    refused.push(...answer.refused);
  };
  let waiting: Line[] = [];
  for await (const portion of lines) {
    waiting = waiting.concat(portion);
    for (; waiting.length >= BATCH; waiting = waiting.slice(BATCH)) {
      sorting.push(waiting.slice(0, BATCH));
      await flush();
    }
  }
  sorting.push(waiting);
  sorting.end();
  await flush();
  return { accepted, duplicates, refused: refused.toSorted((left, right) => left.at - right.at) };
};
