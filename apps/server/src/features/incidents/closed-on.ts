import { seoulDate, type PlainDate } from '@bongsu/kit';
import type { RegisterRow } from './register-query.ts';

type Ended = Pick<RegisterRow, 'stage' | 'closedAt' | 'closureSubmittedAt'>;

/** 종결일자: 처리보고서 접수일; of a case that was none, the day on which that was found. */
export const closedOn = (row: Ended): PlainDate | null => {
  if (row.stage === 'dismissed') return row.closedAt === null ? null : seoulDate(row.closedAt);
  const accepted = row.stage === 'follow-up' || row.stage === 'closed';
  return accepted && row.closureSubmittedAt !== null ? seoulDate(row.closureSubmittedAt) : null;
};
