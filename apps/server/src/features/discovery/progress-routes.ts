import { campaignsHistory, roundsExport, roundsProgress, roundsReport } from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { exportResult } from './export-result.ts';
import { printResult } from './print-result.ts';
import { readHistory, readProgress } from './progress.ts';

export const progressRoutes: readonly Route[] = [
  route(roundsProgress, ({ tx, params: { roundId } }) => readProgress(tx, roundId)),
  route(roundsExport, async ({ tx, params: { roundId }, query, record }) => {
    const progress = await readProgress(tx, roundId);
    const count = progress.departments.length;
    await record({ action: 'download', subjects: [`campaign-round:${roundId}`], count, reason: query.reason });
    return exportResult(progress);
  }),
  route(roundsReport, async ({ tx, deps, params: { roundId }, query, record }) => {
    const progress = await readProgress(tx, roundId);
    const count = progress.departments.length;
    await record({ action: 'print', subjects: [`campaign-round:${roundId}`], count, reason: query.reason });
    return printResult(tx, deps, progress);
  }),
  route(campaignsHistory, ({ tx, params: { campaignId } }) => readHistory(tx, campaignId)),
];
