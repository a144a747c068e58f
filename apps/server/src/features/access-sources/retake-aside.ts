import { hash } from 'node:crypto';
import { Entries, linesIn, noteMended, Sorting } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { appendToLog } from './append-to-log.ts';
import { asideOf, countAside, sayWhy, settleAside, type AsideRow } from './aside-store.ts';
import { sourceRow } from './keep-sources.ts';
import { lockObserved, saveObserved } from './meter-store.ts';
import type { SourceRow } from './source-store.ts';

/** So many lines at a click; whoever has more clicks again. */
const AT_ONCE = 2000;

type Reread = { readonly id: string } & ({ readonly entry: Buffer } | { readonly why: string });

/** A line as it is read now. */
const reread = ({ id, name, bytes }: AsideRow, { system, mapping }: SourceRow): Reread => {
  const sorting = new Sorting({ system, mapping, nameOf: () => name });
  sorting.push(linesIn(bytes));
  sorting.end();
  const { entries, refused } = sorting.take();
  const [entry] = entries;
  return entry === undefined || entries.length > 1 || refused.length > 0
    ? { id, why: refused[0]?.why ?? 'record: not-readable' }
    : { id, entry };
};

/**
 * Takes the lines that were kept aside, as they are read by now. The log has them before they are settled here: should the server end in
 * between they are taken again, and the log knows each by its name.
 */
export const retakeAside = async (
  tx: Tx,
  deps: Deps,
  sourceId: string,
): Promise<{ readonly taken: number; readonly left: number }> => {
  const source = await sourceRow(tx, deps, sourceId);
  const rows = (await asideOf(tx, deps.vault, sourceId, { limit: AT_ONCE })).map((row) => reread(row, source));
  const fit = rows.filter((row) => 'entry' in row);
  const entries = Entries.of(fit.map(({ entry }) => entry));
  const receipt = await appendToLog(deps, sourceId, { id: `aside ${hash('sha256', entries.bytes)}`, entries });
  const contradicting = new Set(receipt.contradicting);
  const ids = fit.filter((_, at) => !contradicting.has(at)).map(({ id }) => id);
  const at = deps.clock.now();
  const taken = await settleAside(tx, sourceId, { ids, outcome: 'taken', at });
  await tx.asSystem(async () => {
    const observed = await lockObserved(tx, sourceId);
    await saveObserved(tx, sourceId, noteMended(observed, taken, at.epochMilliseconds), taken > 0 ? at : null);
  });
  await sayWhy(tx, [
    ...rows.filter((row) => 'why' in row),
    ...fit.filter((_, place) => contradicting.has(place)).map(({ id }) => ({ id, why: 'id: another-record-has-it' })),
  ]);
  return { taken, left: await countAside(tx, sourceId) };
};
