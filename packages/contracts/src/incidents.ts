import { z } from 'zod';
import { id, line, moment, pageOf, pageQuery, personRef, phone, email, prose, reason, version } from './common.ts';
import {
  actionKinds,
  disposition,
  eventKinds,
  factChanges,
  factKeys,
  gradeAnswers,
  handlingTypes,
  reporterTypes,
  stages,
  teamMemberInput,
} from './incident-values.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

const stage = z.enum(stages);
const grade = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export const incidentParams = z.object({ incidentId: id });

/** One line of the register (침해사고 관리대장, 붙임2). */
export const incidentLine = z.object({
  id,
  number: z.string().nullable(),
  title: z.string(),
  stage,
  reporterType: z.enum(reporterTypes),
  handlingType: z.enum(handlingTypes),
  disposition,
  grade: grade.nullable(),
  department: z.object({ id, name: z.string() }).nullable(),
  handler: personRef.nullable(),
  reportedAt: moment,
  registeredAt: moment.nullable(),
  closedAt: moment.nullable(),
  closureDocument: z.string().nullable(),
  nextDueAt: moment.nullable(),
  late: z.boolean(),
  subjectCount: z.int().nullable(),
});
export type IncidentLine = z.infer<typeof incidentLine>;

const fact = z.object({
  key: z.enum(factKeys as [string, ...string[]]),
  value: z.unknown(),
  source: z.string(),
  reason: z.string(),
  recordedBy: personRef.nullable(),
  recordedAt: moment,
});

const stepText = z.object({
  code: z.string(),
  text: z.object({ ko: z.string(), en: z.string() }),
  roles: z.array(z.string()),
  blockedBy: z.object({ ko: z.string(), en: z.string() }).nullable(),
});

export const incidentView = incidentLine.extend({
  version,
  summary: z.string(),
  awareAt: moment.nullable(),
  gradedAt: moment.nullable(),
  assignedAt: moment.nullable(),
  teamCalledAt: moment.nullable(),
  noTeamReason: z.string().nullable(),
  team: z.array(z.object({ id, personId: id.nullable(), name: z.string(), duty: z.string(), calledAt: moment })),
  involved: z.array(personRef),
  custodians: z.array(personRef),
  /** Whether the reader may open the reporter's identity, and whether it is open for them now. */
  reporter: z.object({ mayOpen: z.boolean(), openUntil: moment.nullable(), named: z.boolean() }),
  /** The newest value of each key. */
  facts: z.record(z.string(), fact),
  postMortemDue: z.string().nullable(),
  closedReason: z.string().nullable(),
  /** What may be done next by the reader, and what is still missing before the case can be closed. */
  next: z.array(stepText),
  missing: z.array(z.object({ code: z.string(), text: z.object({ ko: z.string(), en: z.string() }) })),
  mayWork: z.boolean(),
});
export type IncidentView = z.infer<typeof incidentView>;

/** What part of the register, and in which order. */
export const registerFilter = z.object({
  q: z.string().trim().max(100).optional(),
  stage: stage.optional(),
  open: z.enum(['true', 'false']).optional(),
  grade: z.coerce.number().int().min(1).max(3).optional(),
  handlingType: z.enum(handlingTypes).optional(),
  departmentId: id.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  late: z.enum(['true']).optional(),
  sort: z
    .enum(['reportedAt', '-reportedAt', 'nextDueAt', 'grade', '-grade', 'number', '-number'])
    .default('-reportedAt'),
});
const registerQuery = registerFilter.extend(pageQuery);
export type RegisterQuery = z.infer<typeof registerQuery>;

const done = z.object({ id, version });

export const reportsFile = defineOperation({
  id: 'reports.file',
  method: 'POST',
  path: '/api/reports',
  permission: 'reports.file',
  status: 201,
  rateLimit: 30,
  personalData: true,
  summary: { ko: '침해사실 신고', en: 'Report a breach' },
  body: z.object({
    summary: prose(5000),
    noticedAt: moment,
    occurredAt: moment.nullable().default(null),
    departmentId: id.nullable().default(null),
    approximateCount: z
      .int()
      .min(0, both('0 이상이어야 합니다.', 'Must be 0 or more.'))
      .max(100_000_000)
      .nullable()
      .default(null),
    reporterType: z.enum(reporterTypes).default('staff'),
    phone: phone.or(z.literal('')).default(''),
    email: email.or(z.literal('')).default(''),
  }),
  response: z.object({ id, reportedAt: moment }),
});

export const reportsMine = defineOperation({
  id: 'reports.mine',
  method: 'GET',
  path: '/api/reports/mine',
  permission: 'reports.file',
  summary: { ko: '내가 한 신고', en: 'My reports' },
  response: z.object({
    items: z.array(z.object({ id, number: z.string().nullable(), title: z.string(), stage, reportedAt: moment })),
  }),
});

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

export const incidentsRecordFacts = defineOperation({
  id: 'incidents.recordFacts',
  method: 'POST',
  path: '/api/incidents/:incidentId/facts',
  permission: 'incidents.investigate',
  summary: { ko: '확인한 사실 기록', en: 'Record facts' },
  params: incidentParams,
  problems: ['not-now', 'conflict'],
  body: z.object({
    version,
    facts: factChanges,
    source: z.string().trim().max(300).default(''),
    reason: z.string().trim().max(1000).default(''),
  }),
  response: done,
});

export const incidentsFactHistory = defineOperation({
  id: 'incidents.factHistory',
  method: 'GET',
  path: '/api/incidents/:incidentId/facts',
  permission: 'incidents.read',
  summary: { ko: '사실의 변경 이력', en: 'History of facts' },
  params: incidentParams,
  response: z.object({ items: z.array(fact) }),
});

export const incidentsRecordAction = defineOperation({
  id: 'incidents.recordAction',
  method: 'POST',
  path: '/api/incidents/:incidentId/actions',
  permission: 'incidents.investigate',
  status: 201,
  summary: { ko: '대응활동 기록', en: 'Record an action' },
  params: incidentParams,
  problems: ['not-now'],
  body: z.object({ at: moment, kind: z.enum(actionKinds), description: prose(4000) }),
  response: z.object({ seq: z.int() }),
});

export const incidentsReportToHead = defineOperation({
  id: 'incidents.reportToHead',
  method: 'POST',
  path: '/api/incidents/:incidentId/head-reports',
  permission: 'incidents.approve',
  status: 201,
  summary: { ko: '기관장 보고 기록', en: 'Record a report to the head' },
  params: incidentParams,
  body: z.object({ at: moment, means: line(100), summary: prose(2000) }),
  response: z.object({ seq: z.int() }),
});

export const incidentEvent = z.object({
  seq: z.int(),
  kind: z.enum(eventKinds),
  at: moment,
  happenedAt: moment,
  by: personRef.nullable(),
  data: z.record(z.string(), z.unknown()),
  corrects: z.int().nullable(),
  digest: z.string(),
});

export const incidentsTimeline = defineOperation({
  id: 'incidents.timeline',
  method: 'GET',
  path: '/api/incidents/:incidentId/events',
  permission: 'incidents.read',
  summary: { ko: '대응 과정', en: 'Timeline' },
  params: incidentParams,
  response: z.object({ items: z.array(incidentEvent) }),
});

export const incidentsCorrect = defineOperation({
  id: 'incidents.correct',
  method: 'POST',
  path: '/api/incidents/:incidentId/events/:seq/corrections',
  permission: 'incidents.investigate',
  status: 201,
  summary: { ko: '기록 정정 (덧붙임)', en: 'Correct a record by adding' },
  params: incidentParams.extend({ seq: z.coerce.number().int().min(1) }),
  body: z.object({ text: prose(4000), reason }),
  response: z.object({ seq: z.int() }),
});

export const incidentsVerifyTimeline = defineOperation({
  id: 'incidents.verifyTimeline',
  method: 'GET',
  path: '/api/incidents/:incidentId/events/verification',
  permission: 'incidents.read',
  summary: { ko: '기록 사슬 확인', en: 'Verify the chain of records' },
  params: incidentParams,
  response: z.object({ ok: z.boolean(), events: z.int(), head: z.string(), firstBroken: z.int().nullable() }),
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
  reportsFile,
  reportsMine,
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
  incidentsRecordFacts,
  incidentsFactHistory,
  incidentsRecordAction,
  incidentsReportToHead,
  incidentsTimeline,
  incidentsCorrect,
  incidentsVerifyTimeline,
  incidentsClose,
  incidentsDismiss,
];
