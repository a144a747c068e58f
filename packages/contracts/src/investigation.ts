import { z } from 'zod';
import { line, moment, personRef, prose, reason, version } from './common.ts';
import { actionKinds, eventKinds, factChanges } from './incident-values.ts';
import { done, fact, incidentParams } from './incident-resources.ts';
import { defineOperation } from './operation.ts';

/** What is found out and done: facts, actions, the timeline and its corrections. */
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

export const investigationOperations = [
  incidentsRecordFacts,
  incidentsFactHistory,
  incidentsRecordAction,
  incidentsReportToHead,
  incidentsTimeline,
  incidentsCorrect,
  incidentsVerifyTimeline,
];
