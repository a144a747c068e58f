import type { Tx } from '../../database/index.ts';
import type { Case } from '../incidents/index.ts';
import type { Task } from '../tasks/index.ts';
import { reportsOf } from './store.ts';

/** A report that was filed waits for its receipt number. */
export const reportTasks = async (tx: Tx, of: Case): Promise<readonly Task[]> =>
  (of.stage === 'closed' || of.stage === 'dismissed' ? [] : await reportsOf(tx, of.id))
    .filter((report) => report.state === 'filed' && report.receiptNumber === null)
    .map((report) => ({
      key: `report:${report.id}:receipt`,
      kind: 'report-receipt',
      role: 'officer',
      personId: null,
      text: { ko: '신고 접수번호 적기', en: 'Record the receipt number of a report' },
      dueAt: null,
    }));
