import { hash } from 'node:crypto';
import { readAside, type Kept } from './aside.ts';
import { appendSorted, type Destination } from './append-sorted.ts';
import { Entries } from '../record/entries.ts';
import { Lines } from './lines.ts';
import type { Mapping } from './mapping.ts';
import { Sorting, type Sorted } from './sorting.ts';

const BATCH = 1000;

export interface Retried {
  readonly taken: number;
  /** What is still no record, and why. */
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

export interface Retry {
  readonly folder: string;
  readonly system: string;
  /** As it is to be read now. */
  readonly mapping: Mapping;
  /** What is to be taken instead of what was kept: mended by hand; undefined: as it came. */
  readonly mend?: (kept: Kept) => Buffer | undefined;
}

const linesOf = ({ raw, head, isCut }: Kept, { format, names }: Mapping): Lines => {
  const fault = isCut ? 'too-long' : undefined;
  if (format !== 'csv') return Lines.of([{ number: 1, bytes: raw, fault }]);
  const lines = raw.toString('latin1').split('\n');
  const table = head === undefined || names !== undefined ? [] : [Buffer.from(head)];
  for (const line of lines) table.push(Buffer.from(line, 'latin1'));
  return Lines.of(table.map((bytes, at) => ({ number: at + 1, bytes, fault })));
};

/** What was kept aside of that system, once more. What is a record now is taken and is no longer aside. */
export const retryAside = async (to: Destination, { folder, system, mapping, mend }: Retry): Promise<Retried> => {
  let taken = 0;
  const refused: { name: string; why: string }[] = [];
  let batch: { kept: Kept; sorted: Sorted }[] = [];

  const flush = async (): Promise<void> => {
    const entries = Entries.of(batch.flatMap(({ sorted }) => [...sorted.entries]));
    const id = hash('sha256', entries.bytes, 'hex');
    const all = {
      entries,
      refuse: (at: number, why: string) => ({ ...batch[at]!.sorted.refuse(0, why), at }),
      refused: [],
    };
    const answer = await appendSorted(to, { source: `aside ${system}`, id, system }, all);
    const contradicting = new Set(answer.refused.map(({ at }) => at));
    const done = batch.filter((_, at) => !contradicting.has(at));
    await to.aside.markTaken(done.map(({ kept }) => kept));
    taken += done.length;
    for (const at of contradicting) refused.push({ name: batch[at]!.kept.name, why: 'id: another-record-has-it' });
    batch = [];
  };

  for await (const kept of readAside(folder)) {
    if (kept.system !== system) continue;
    const sorting = new Sorting({ system, mapping, nameOf: () => kept.name });
    const raw = mend?.(kept);
    sorting.push(linesOf(raw === undefined ? kept : { ...kept, raw, isCut: false }, mapping));
    sorting.end();
    const sorted = sorting.take();
    const why = sorted.refused[0]?.why ?? (sorted.entries.length === 1 ? null : 'record: not-readable');
    if (why === null) {
      batch.push({ kept, sorted });
    } else refused.push({ name: kept.name, why });
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return { taken, refused };
};
