import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { appendEvent, lockIncident } from '../incidents/index.ts';
import { labelOf } from '../public-door/index.ts';
import { custodianIds } from './store.ts';
import { tellCustodians, tellOfUnsealing, type unsealingDeeds } from './tell.ts';
import { hiddenIds, namesOf, type UnsealingRow } from './unsealing-store.ts';

/** Whose data, as access records refer to it. */
export const subjectOf = (row: UnsealingRow): string =>
  row.fileId === null ? `reporter-of:${row.incidentId}` : `reporter-file:${row.fileId}`;

/**
 * Every step stands in the timeline of the case, also when whoever takes it does not see the case, and 감사 is told. As
 * the product itself: it concerns people whom the actor need not know.
 */
export const announce = (
  tx: Tx,
  deps: Deps,
  row: UnsealingRow,
  deed: keyof typeof unsealingDeeds,
  more: { readonly note?: string } = {},
): Promise<void> =>
  tx.asSystem(async () => {
    await lockIncident(tx, row.incidentId);
    const [called] = await namesOf(tx, [row.id]);
    const file = called?.file ?? null;
    await appendEvent(tx, deps, row.incidentId, {
      kind: `unsealing-${deed}`,
      data: {
        unsealingId: row.id,
        file: file === null ? null : labelOf(file),
        ...(deed === 'requested' ? { reason: row.reason, answerBy: toSeoulIso(row.answerBy) } : {}),
        ...(row.until === null ? {} : { until: toSeoulIso(row.until) }),
        ...(more.note ? { note: more.note } : {}),
      },
    });
    const hidden = await hiddenIds(tx, row.incidentId);
    const number = called?.number ?? null;
    if (deed === 'requested') {
      const others = (await custodianIds(tx)).filter((id) => id !== row.requestedBy && !hidden.includes(id));
      await tellCustodians(tx, deps, number, others);
    }
    await tellOfUnsealing(tx, deps, { number, hiddenIds: hidden }, deed);
  });
