import type { ProcessorView, processorReportStates } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { isOver, type Incident } from '../incidents/index.ts';

/** The days of its contract decide, and a person before them. `today`: ISO, in Seoul. */
export const stateOf = (
  of: { readonly endedAt: Instant | null; readonly untilDay: string | null },
  today: string,
): ProcessorView['state'] => {
  if (of.endedAt !== null) return 'ended';
  return of.untilDay !== null && of.untilDay < today ? 'over' : 'active';
};

/** Inside it has eight stages and people behind each; the processor is told whether it is looked at, and what it was. */
export const reportStateOf = (incident: Incident): (typeof processorReportStates)[number] => {
  if (isOver(incident)) return incident.stage === 'dismissed' ? 'no-breach' : 'closed';
  if (incident.gradedAt !== null) return 'breach';
  return incident.registeredAt === null ? 'received' : 'examined';
};
