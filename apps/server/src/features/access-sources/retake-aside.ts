import { hash } from 'node:crypto';
import { seoulDate } from '@bongsu/kit';
import type { AccessRecord } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { asideOf, countAside, sayWhy, settleAside, type AsideRow } from './aside-store.ts';
import { sourceRow } from './keep-sources.ts';
import { readBody } from './read-body.ts';
import { addCounts, type SourceRow } from './source-store.ts';
import { appendTo } from './take-records.ts';

/** So many lines at a click; whoever has more clicks again. */
const AT_ONCE = 2000;

type Reread = AsideRow & { readonly read: { readonly record: AccessRecord } | { readonly why: string } };

const reread = async (row: AsideRow, source: SourceRow): Promise<Reread> => {
  for await (const { read } of readBody(row.bytes, source, () => row.recordId)) return { ...row, read };
  return { ...row, read: { why: 'record: not-readable' } };
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
  const rows: Reread[] = [];
  for (const row of await asideOf(tx, deps.vault, sourceId, { limit: AT_ONCE })) rows.push(await reread(row, source));
  const fit = rows.flatMap(({ id, read }) => ('record' in read ? [{ id, record: read.record }] : []));
  const still = rows.flatMap(({ id, read }) => ('why' in read ? [{ id, why: read.why }] : []));
  let accepted = 0;
  if (fit.length > 0) {
    const records = fit.map(({ record }) => record);
    const id = hash('sha256', `aside\n${fit.map((line) => `${line.id} ${JSON.stringify(line.record)}`).join('\n')}`);
    const receipt = await appendTo(deps, source, { id, records });
    const contradicting = new Set(receipt.contradicting);
    still.push(
      ...fit
        .filter((_, at) => contradicting.has(at))
        .map((line) => ({ id: line.id, why: 'id: another-record-has-it' })),
    );
    const ids = fit.filter((_, at) => !contradicting.has(at)).map((line) => line.id);
    const now = deps.clock.now();
    accepted = await settleAside(tx, sourceId, { ids, outcome: 'taken', at: now });
    const counts = { accepted, repeated: 0, refused: 0, incomplete: 0, ahead: 0 };
    await tx.asSystem(() => addCounts(tx, sourceId, { day: seoulDate(now).toString(), at: now, counts }));
  }
  await sayWhy(tx, still);
  return { taken: accepted, left: await countAside(tx, sourceId) };
};
