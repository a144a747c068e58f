import { z } from 'zod';
import { defineOperation } from './operation.ts';

/** What reports are counted by. */
export const statisticsTables = ['month', 'department', 'reporterType', 'source', 'handlingType'] as const;

const cell = z.object({
  /** `2026-03`, a word of the case, or the name of a department; `''`: none is known. */
  key: z.string(),
  /** `null`: hidden, so that nobody is recognised by it. */
  count: z.int().nullable(),
});

export const statisticsGet = defineOperation({
  id: 'statistics.get',
  method: 'GET',
  path: '/api/statistics',
  permission: 'statistics.read',
  summary: { ko: '신고 통계 (3건 미만은 가림)', en: 'Statistics of reports; cells under 3 are hidden' },
  query: z.object({
    /** Whole years only: from two periods that overlap a hidden count could be worked out. Left out: this year. */
    year: z.coerce.number().int().min(1950).max(2200).optional(),
  }),
  response: z.object({
    year: z.int(),
    /** Years in which there are reports that the reader sees, and this one. */
    years: z.array(z.int()),
    /** `null`: too few to show anything. */
    total: z.int().nullable(),
    tables: z.array(z.object({ by: z.enum(statisticsTables), cells: z.array(cell) })),
  }),
});

export const statisticsOperations = [statisticsGet];
