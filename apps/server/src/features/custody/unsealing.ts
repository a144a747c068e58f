import type { unsealingStates } from '@bongsu/contracts';
import { isBefore, type Instant } from '@bongsu/kit';
import type { UnsealingRow } from './unsealing-store.ts';

export type UnsealingState = (typeof unsealingStates)[number];

/** Where a request stands at a moment. Pure; the database has the last word on who reads what. */
export const stateOf = (row: Pick<UnsealingRow, 'outcome' | 'answerBy' | 'until'>, now: Instant): UnsealingState => {
  if (row.outcome === null) return isBefore(now, row.answerBy) ? 'waiting' : 'expired';
  if (row.outcome !== 'approved') return row.outcome;
  return row.until !== null && isBefore(now, row.until) ? 'open' : 'over';
};

/** The two for whom it was opened. */
export const isOneOfTheTwo = (row: UnsealingRow, personId: string | null): boolean =>
  row.outcome === 'approved' && (row.requestedBy === personId || row.answeredBy === personId);
