import {
  authorityReportsCopy,
  authorityReportsDiscard,
  authorityReportsDraft,
  authorityReportsFile,
  authorityReportsGet,
  authorityReportsList,
  authorityReportsReceive,
  authorityReportsUpdate,
} from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { fileReport, receiveReport } from './file-report.ts';
import { copyBlocks, presentReport, presentReports, seenReport } from './present.ts';
import { discardReport, draftReport, updateReport } from './write-report.ts';

export const routes: readonly Route[] = [
  route(authorityReportsList, async ({ tx, params }) => ({ items: await presentReports(tx, params.incidentId) })),
  route(authorityReportsDraft, ({ tx, deps, params, body }) => draftReport(tx, deps, params.incidentId, body)),
  route(authorityReportsGet, async ({ tx, deps, params }) =>
    presentReport(tx, deps, await seenReport(tx, params.incidentId, params.reportId)),
  ),
  route(authorityReportsUpdate, ({ tx, deps, params, body }) =>
    updateReport(tx, deps, params.incidentId, params.reportId, body),
  ),
  route(authorityReportsDiscard, ({ tx, deps, params, body }) =>
    discardReport(tx, deps, params.incidentId, params.reportId, body.reason),
  ),
  route(authorityReportsCopy, async ({ tx, params }) => ({
    blocks: copyBlocks(await seenReport(tx, params.incidentId, params.reportId)),
  })),
  route(authorityReportsFile, ({ tx, deps, params, body }) =>
    fileReport(tx, deps, params.incidentId, params.reportId, body),
  ),
  route(authorityReportsReceive, ({ tx, deps, params, body }) =>
    receiveReport(tx, deps, params.incidentId, params.reportId, body),
  ),
];
