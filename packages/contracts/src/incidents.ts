import { z } from 'zod';
import { id, line, moment, pageOf, reason, version } from './common.ts';
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
    involvedIds: z.array(id).max(50).default([]),
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

export const incidentsSetCustodians = defineOperation({
  id: 'incidents.setCustodians',
  method: 'PUT',
  path: '/api/incidents/:incidentId/custodians',
  permission: 'incidents.assign',
  summary: { ko: '신고자 신원을 열 수 있는 사람 지정', en: 'Name who may open the reporter’s identity' },
  params: incidentParams,
  problems: ['conflict'],
  body: z.object({ version, personIds: z.array(id).max(5), reason }),
  response: done,
});

export const incidentsOpenReporter = defineOperation({
  id: 'incidents.openReporter',
  method: 'POST',
  path: '/api/incidents/:incidentId/reporter-openings',
  permission: 'self.use',
  personalData: true,
  summary: { ko: '신고자 신원 열기', en: 'Open the reporter’s identity' },
  params: incidentParams,
  body: z.object({ reason }),
  response: z.object({
    name: z.string(),
    department: z.string(),
    phone: z.string(),
    email: z.string(),
    openUntil: moment,
  }),
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
  incidentsSetCustodians,
  incidentsOpenReporter,
  incidentsClose,
  incidentsDismiss,
];
