import type { processorsReport, ResponseOf } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { seen } from '../incidents/index.ts';
import { clocksOf } from './clocks.ts';
import { openTold } from './sealed.ts';
import { findProcessor, reportOfCase } from './store.ts';

const MINUTE_MS = 60_000;

/** How long it took from the processor's awareness to its report: a figure, and no judgement. */
const minutesBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((to.epochMilliseconds - from.epochMilliseconds) / MINUTE_MS));

/** What the processor told of a case, for whoever sees the case. */
export const readReport = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
): Promise<ResponseOf<typeof processorsReport>> => {
  const incident = await seen(tx, incidentId);
  const row = (await reportOfCase(tx, incident.id)) ?? refuse('not-found');
  const { name, work } = (await findProcessor(tx, row.processorId)) ?? refuse('not-found');
  const told = openTold(deps.vault, incident.id, row.sealed);
  return {
    number: row.number,
    processor: { name, work },
    contact: told.contact,
    awareAt: toSeoulIso(row.awareAt),
    reportedAt: toSeoulIso(row.reportedAt),
    delayMinutes: minutesBetween(row.awareAt, row.reportedAt),
    items: told.items,
    measures: told.measures,
    subprocessor: told.subprocessor,
    clocks: await clocksOf(tx, deps, incident.id, told),
  };
};
