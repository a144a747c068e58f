import { instant, Temporal, type Instant, type PlainDate } from '@bongsu/kit';
import type { Table } from '../table/table.ts';

export interface Line {
  readonly text: string | null;
  readonly count: number | null;
  readonly at: Instant | null;
  readonly on: PlainDate | null;
  readonly open: boolean | null;
}

export const line = (text: string | null): Line => ({
  text,
  count: -5,
  at: instant('2026-11-21T00:00:00Z'),
  on: Temporal.PlainDate.from('2026-12-20'),
  open: true,
});

export const tableOf = (rows: readonly Line[]): Table<Line> => ({
  name: '접속기록 [2026/11]',
  columns: [
    { header: '내용', width: 40, type: 'text', value: ({ text }) => text },
    { header: '건수', width: 8, type: 'number', value: ({ count }) => count },
    { header: '일시', width: 20, type: 'moment', value: ({ at }) => at },
    { header: '기한', width: 12, type: 'date', value: ({ on }) => on },
    { header: '진행 중', width: 8, type: 'flag', value: ({ open }) => open },
  ],
  rows,
});
