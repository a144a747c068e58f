/** Records from lines into a log, a thousand at a time; what is no record is kept aside with the reason. */
import { hash } from 'node:crypto';
import { appendSorted, type Answer, type Destination } from './append-sorted.ts';
import type { Line } from './lines.ts';
import type { Mapping } from './mapping.ts';
import { byWhatTheySay } from './names.ts';
import { Sorting } from './sorting.ts';

const BATCH = 1000;

export const importLines = async (
  to: Destination,
  lines: AsyncIterable<Line>,
  { system, mapping }: { readonly system: string; readonly mapping: Mapping },
): Promise<Answer> => {
  const sorting = new Sorting({ system, mapping, nameOf: byWhatTheySay() });
  let [accepted, duplicates] = [0, 0];
  const refused: { at: number; why: string }[] = [];
  /** The same lines make the same batch, so that a second time nothing is looked at record by record. */
  const flush = async (): Promise<void> => {
    const sorted = sorting.take();
    const id = hash('sha256', Buffer.concat(sorted.entries), 'hex');
    const answer = await appendSorted(to, { source: `import ${system}`, id, system }, sorted);
    accepted += answer.accepted;
    duplicates += answer.duplicates;
    refused.push(...answer.refused);
  };
  for await (const line of lines) {
    sorting.push(line);
    if (sorting.size >= BATCH) await flush();
  }
  sorting.end();
  await flush();
  return { accepted, duplicates, refused: refused.toSorted((left, right) => left.at - right.at) };
};
