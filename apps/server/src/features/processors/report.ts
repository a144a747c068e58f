import type { BodyOf, processorDoorReport } from '@bongsu/contracts';
import { instant, toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { enterReport, nextNumber, refuseFuture } from '../incidents/index.ts';
import { comeIn } from './come-in.ts';
import { sealTold } from './sealed.ts';
import { insertReport } from './store.ts';

interface Reported {
  readonly incidentId: string;
  readonly processorId: string;
  readonly number: number;
  readonly reportedAt: string;
}

/**
 * A processor reports a breach (법 제26조제8항, 제34조). The controller learns of it now: from now its clocks run. When the
 * processor itself knew is kept beside that, and is when the breach was detected.
 */
export const reportWithCode = (tx: Tx, deps: Deps, body: BodyOf<typeof processorDoorReport>): Promise<Reported> =>
  tx.asSystem(async () => {
    const { id: processorId } = await comeIn(tx, deps, body.code);
    const now = deps.clock.now();
    refuseFuture({ awareAt: body.awareAt, occurredAt: body.occurredAt }, now);
    const { id: incidentId, reportedAt } = await enterReport(tx, deps, {
      source: 'processor',
      reporterType: 'public',
      summary: body.summary,
      departmentId: null,
      noticedAt: body.awareAt,
      occurredAt: body.occurredAt,
      approximateCount: body.approximateCount,
      awareAt: toSeoulIso(now),
      owner: null,
      // Who reports for a house in its business is no reporter to be sealed away (제21조); they stand beside the report.
      identity: null,
      shared: false,
      involvedIds: [],
    });
    const number = await nextNumber(tx, `processor:${processorId}`, 0);
    const sealed = sealTold(deps.vault, incidentId, body);
    const awareAt = instant(body.awareAt);
    await insertReport(tx, { incidentId, processorId, number, awareAt, reportedAt: now, sealed });
    return { incidentId, processorId, number, reportedAt };
  });
