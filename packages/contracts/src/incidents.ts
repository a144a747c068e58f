import { z } from 'zod';
import { id, line, pageOf, reason, version } from './common.ts';
import { reporterIdentity } from './custody.ts';
import { disposition, gradeAnswers, handlingTypes, reporterTypes, teamMemberInput } from './incident-values.ts';
import { done, grade, incidentLine, incidentParams, incidentView, registerQuery } from './incident-resources.ts';
import { defineOperation } from './operation.ts';

export const incidentsList = defineOperation({
  id: 'incidents.list',
  method: 'GET',
  path: '/api/incidents',
  permission: 'incidents.read',
  summary: { ko: '침해사고 관리대장', en: 'Case register' },
  query: registerQuery,
  response: pageOf(incidentLine),
});

export const incidentsExport = defineOperation({
  id: 'incidents.export',
  method: 'GET',
  path: '/api/incidents/export',
  permission: 'incidents.export',
  file: true,
  personalData: true,
  rateLimit: 20,
  summary: { ko: '관리대장 내려받기', en: 'Export the register' },
  query: registerQuery.extend({ format: z.enum(['xlsx', 'csv']), reason }),
});

export const incidentsGet = defineOperation({
  id: 'incidents.get',
  method: 'GET',
  path: '/api/incidents/:incidentId',
  permission: 'incidents.read',
  personalData: true,
  summary: { ko: '사고 보기', en: 'Show a case' },
  params: incidentParams,
  response: incidentView,
});

export const incidentsRegister = defineOperation({
  id: 'incidents.register',
  method: 'POST',
  path: '/api/incidents/:incidentId/registration',
  permission: 'incidents.register',
  summary: { ko: '접수하여 관리대장에 올리기', en: 'Enter in the register' },
  params: incidentParams,
  problems: ['not-now', 'conflict'],
  body: z.object({
    version,
    title: line(200),
    reporterType: z.enum(reporterTypes),
    departmentId: id.nullable(),
    /** Left out: whom the reporter named stays named. */
    involvedIds: z.array(id).max(50).optional(),
  }),
  response: done.extend({ number: z.string() }),
});

export const incidentsSetHandling = defineOperation({
  id: 'incidents.setHandling',
  method: 'PUT',
  path: '/api/incidents/:incidentId/handling',
  permission: 'incidents.register',
  summary: { ko: '처리유형·처리내용 고치기', en: 'Set handling and disposition' },
  params: incidentParams,
  problems: ['conflict'],
  body: z.object({ version, handlingType: z.enum(handlingTypes), disposition }),
  response: done,
});

export const incidentsGrade = defineOperation({
  id: 'incidents.grade',
  method: 'POST',
  path: '/api/incidents/:incidentId/grade',
  permission: 'incidents.grade',
  summary: { ko: '등급 분류', en: 'Grade the case' },
  params: incidentParams,
  problems: ['not-now', 'conflict'],
  body: z.object({ version, answers: gradeAnswers, grade, reason: z.string().trim().max(1000).default('') }),
  response: done,
});

export const incidentsAssign = defineOperation({
  id: 'incidents.assign',
  method: 'POST',
  path: '/api/incidents/:incidentId/handler',
  permission: 'incidents.assign',
  summary: { ko: '침해사고 처리책임자 지정', en: 'Name the handler' },
  params: incidentParams,
  problems: ['not-now', 'conflict'],
  body: z.object({ version, handlerId: id, reason: z.string().trim().max(1000).default('') }),
  response: done,
});

export const incidentsCallTeam = defineOperation({
  id: 'incidents.callTeam',
  method: 'POST',
  path: '/api/incidents/:incidentId/team',
  permission: 'incidents.assign',
  summary: { ko: '침해사고 대응팀 소집', en: 'Call the response team' },
  params: incidentParams,
  problems: ['not-now', 'conflict'],
  body: z.object({ version, members: z.array(teamMemberInput).min(1).max(50) }),
  response: done,
});

export const incidentsLeaveTeamOut = defineOperation({
  id: 'incidents.leaveTeamOut',
  method: 'POST',
  path: '/api/incidents/:incidentId/no-team',
  permission: 'incidents.assign',
  summary: { ko: '대응팀을 구성하지 않음 (2·3등급)', en: 'No team (grade 2 or 3)' },
  params: incidentParams,
  problems: ['not-now', 'conflict'],
  body: z.object({ version, reason }),
  response: done,
});

export const incidentsSetInvolved = defineOperation({
  id: 'incidents.setInvolved',
  method: 'PUT',
  path: '/api/incidents/:incidentId/involved',
  permission: 'incidents.register',
  summary: { ko: '관련자 지정 (사고를 볼 수 없게 됨)', en: 'Name people involved' },
  params: incidentParams,
  problems: ['conflict'],
  body: z.object({ version, personIds: z.array(id).max(50), reason }),
  response: done,
});

/** Only of a member of staff who chose to tell those who work on the case; all others are opened by two custodians. */
export const incidentsReporter = defineOperation({
  id: 'incidents.reporter',
  method: 'GET',
  path: '/api/incidents/:incidentId/reporter',
  permission: 'incidents.investigate',
  personalData: true,
  problems: ['not-now'],
  summary: { ko: '담당자에게 알린 신고자 보기', en: 'See a reporter who told the handlers who they are' },
  params: incidentParams,
  response: reporterIdentity,
});

export const incidentsClose = defineOperation({
  id: 'incidents.close',
  method: 'POST',
  path: '/api/incidents/:incidentId/closing',
  permission: 'incidents.close',
  summary: { ko: '사고 종결', en: 'Close the case' },
  params: incidentParams,
  problems: ['not-now', 'conflict'],
  body: z.object({ version }),
  response: done,
});

export const incidentsDismiss = defineOperation({
  id: 'incidents.dismiss',
  method: 'POST',
  path: '/api/incidents/:incidentId/dismissal',
  permission: 'incidents.close',
  summary: { ko: '침해 아님으로 종결', en: 'Close as not a breach' },
  params: incidentParams,
  problems: ['not-now', 'conflict'],
  body: z.object({ version, reason }),
  response: done,
});

export const incidentOperations = [
  incidentsList,
  incidentsExport,
  incidentsGet,
  incidentsRegister,
  incidentsSetHandling,
  incidentsGrade,
  incidentsAssign,
  incidentsCallTeam,
  incidentsLeaveTeamOut,
  incidentsSetInvolved,
  incidentsReporter,
  incidentsClose,
  incidentsDismiss,
];
