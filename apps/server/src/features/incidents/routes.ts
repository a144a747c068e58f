import {
  incidentsAssign,
  incidentsCallTeam,
  incidentsClose,
  incidentsCorrect,
  incidentsDismiss,
  incidentsExport,
  incidentsFactHistory,
  incidentsGet,
  incidentsGrade,
  incidentsLeaveTeamOut,
  incidentsList,
  incidentsRecordAction,
  incidentsRecordFacts,
  incidentsRegister,
  incidentsReporter,
  incidentsReportToHead,
  incidentsSetHandling,
  incidentsSetInvolved,
  incidentsTimeline,
  incidentsVerifyTimeline,
  reportsFile,
  reportsMine,
} from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { assignHandler, callTeam, leaveTeamOut } from './assign.ts';
import { close, dismiss } from './close.ts';
import { checkChain, eventsOf } from './events.ts';
import { exportRegister } from './export-register.ts';
import { recordFacts } from './facts.ts';
import { fileReport } from './file-report.ts';
import { myReports } from './my-reports.ts';
import { setInvolved } from './people-of-case.ts';
import { seen } from './policy.ts';
import { factHistory, presentIncident, presentLine } from './present.ts';
import { presentTimeline } from './present-timeline.ts';
import { grade, register, setHandling } from './register.ts';
import { readRegisterPage } from './register-query.ts';
import { sharedIdentity } from './reporter-identity.ts';
import { correct, recordAction, reportToHead } from './timeline.ts';

export const routes: readonly Route[] = [
  route(reportsFile, async ({ tx, deps, body, record }) => {
    const filed = await fileReport(tx, deps, body);
    await record({ action: 'create', subjects: [`reporter-of:${filed.id}`], incidentId: filed.id, anonymous: true });
    return filed;
  }),
  route(reportsMine, async ({ tx, deps, actor }) => ({
    items: await myReports(tx, deps.vault, actor.personId ?? ''),
  })),
  route(incidentsList, async ({ tx, query }) => {
    const { rows, total } = await readRegisterPage(tx, query, query.pageSize, (query.page - 1) * query.pageSize);
    return { items: rows.map(presentLine), total, page: query.page, pageSize: query.pageSize };
  }),
  route(incidentsExport, exportRegister),
  route(incidentsGet, async ({ tx, params, record }) => {
    const incident = await seen(tx, params.incidentId);
    await record({ action: 'read', subjects: [`incident:${incident.id}`], incidentId: incident.id });
    return presentIncident(tx, incident);
  }),
  route(incidentsRegister, ({ tx, deps, params, body }) => register(tx, deps, params.incidentId, body)),
  route(incidentsSetHandling, ({ tx, deps, params, body }) => setHandling(tx, deps, params.incidentId, body)),
  route(incidentsGrade, ({ tx, deps, params, body }) => grade(tx, deps, params.incidentId, body)),
  route(incidentsAssign, ({ tx, deps, params, body }) => assignHandler(tx, deps, params.incidentId, body)),
  route(incidentsCallTeam, ({ tx, deps, params, body }) => callTeam(tx, deps, params.incidentId, body)),
  route(incidentsLeaveTeamOut, ({ tx, deps, params, body }) => leaveTeamOut(tx, deps, params.incidentId, body)),
  route(incidentsSetInvolved, ({ tx, deps, params, body }) => setInvolved(tx, deps, params.incidentId, body)),
  route(incidentsReporter, async ({ tx, deps, params, record }) => {
    const identity = await sharedIdentity(tx, deps, params.incidentId);
    await record({
      action: 'read',
      subjects: [`reporter-of:${params.incidentId}`],
      fields: ['name', 'department', 'phone', 'email'],
      incidentId: params.incidentId,
    });
    return identity;
  }),
  route(incidentsRecordFacts, ({ tx, deps, params, body }) => recordFacts(tx, deps, params.incidentId, body)),
  route(incidentsFactHistory, async ({ tx, params }) => ({
    items: [...(await factHistory(tx, (await seen(tx, params.incidentId)).id))],
  })),
  route(incidentsRecordAction, ({ tx, deps, params, body }) => recordAction(tx, deps, params.incidentId, body)),
  route(incidentsReportToHead, ({ tx, deps, params, body }) => reportToHead(tx, deps, params.incidentId, body)),
  route(incidentsTimeline, async ({ tx, params }) => ({
    items: await presentTimeline(tx, (await seen(tx, params.incidentId)).id),
  })),
  route(incidentsCorrect, ({ tx, deps, params, body }) => correct(tx, deps, params.incidentId, params.seq, body)),
  route(incidentsVerifyTimeline, async ({ tx, params }) =>
    checkChain(await eventsOf(tx, (await seen(tx, params.incidentId)).id)),
  ),
  route(incidentsClose, ({ tx, deps, params, body }) => close(tx, deps, params.incidentId, body.version)),
  route(incidentsDismiss, ({ tx, deps, params, body }) =>
    dismiss(tx, deps, params.incidentId, body.version, body.reason),
  ),
];
