import { z } from 'zod';
import { day, id, moment, personRef, prose, reason } from './common.ts';
import { closureReportBody, disciplineResults, improvementPlan } from './incident-values.ts';
import { incidentParams } from './incident-resources.ts';
import { defineOperation } from './operation.ts';

const created = z.object({ id });
const decision = z.enum(['approved', 'returned']);

/** After the fire: 처리보고서 (제16조), 처분 (제16조③④), 사후분석과 개선대책 (제17조). */
export const closureGet = defineOperation({
  id: 'closure.get',
  method: 'GET',
  path: '/api/incidents/:incidentId/closure',
  permission: 'incidents.read',
  params: incidentParams,
  summary: { ko: '처리보고서·처분·사후분석 보기', en: 'Show closure, discipline and post-mortem' },
  response: z.object({
    reports: z.array(
      z.object({
        id,
        revision: z.int(),
        body: closureReportBody,
        author: personRef,
        submittedAt: moment,
        decision: decision.nullable(),
        decidedBy: personRef.nullable(),
        decidedAt: moment.nullable(),
        note: z.string(),
      }),
    ),
    /** The next report, filled from the facts. */
    draft: closureReportBody.partial(),
    disciplines: z.array(
      z.object({
        id,
        needed: z.boolean(),
        request: z.string(),
        department: z.object({ id, name: z.string() }).nullable(),
        requestedBy: personRef,
        requestedAt: moment,
        result: z.enum(disciplineResults).nullable(),
        resultNote: z.string().nullable(),
        resultOn: day.nullable(),
      }),
    ),
    postMortem: z
      .object({
        id,
        rootCause: z.string(),
        lessons: z.string(),
        sharing: z.string(),
        author: personRef,
        submittedAt: moment,
        due: day,
      })
      .nullable(),
    postMortemDue: day.nullable(),
    improvements: z.array(
      z.object({
        id,
        what: z.string(),
        owner: personRef,
        due: day,
        decision: z.enum(['approved', 'changed', 'rejected']).nullable(),
        decisionNote: z.string(),
        doneAt: moment.nullable(),
        doneBy: personRef.nullable(),
        doneNote: z.string(),
        effect: z.enum(['effective', 'partly', 'ineffective']).nullable(),
        effectNote: z.string(),
        effectBy: personRef.nullable(),
      }),
    ),
  }),
});

export const closureSubmit = defineOperation({
  id: 'closure.submit',
  method: 'POST',
  path: '/api/incidents/:incidentId/closure/reports',
  permission: 'incidents.report-closure',
  status: 201,
  summary: { ko: '처리보고서 제출', en: 'Submit the closure report' },
  params: incidentParams,
  body: closureReportBody,
  response: created,
  problems: ['not-now'],
});

export const closureDecide = defineOperation({
  id: 'closure.decide',
  method: 'POST',
  path: '/api/incidents/:incidentId/closure/reports/:reportId/decision',
  permission: 'incidents.approve',
  summary: { ko: '처리보고서 승인 또는 반려', en: 'Approve or return the closure report' },
  params: incidentParams.extend({ reportId: id }),
  body: z.object({ decision, note: z.string().trim().max(2000).default('') }),
  problems: ['not-now', 'same-person'],
});

export const closureRequestDiscipline = defineOperation({
  id: 'closure.requestDiscipline',
  method: 'POST',
  path: '/api/incidents/:incidentId/closure/disciplines',
  permission: 'incidents.approve',
  status: 201,
  summary: { ko: '처분 요청 또는 불요 기록', en: 'Request discipline, or record that none is needed' },
  params: incidentParams,
  problems: ['not-now'],
  body: z.object({ needed: z.boolean(), request: prose(2000), departmentId: id.nullable().default(null) }),
  response: created,
});

export const closureRecordResult = defineOperation({
  id: 'closure.recordResult',
  method: 'POST',
  path: '/api/incidents/:incidentId/closure/disciplines/:disciplineId/result',
  permission: 'incidents.record-result',
  summary: { ko: '처분 결과 기록', en: 'Record the result of discipline' },
  params: incidentParams.extend({ disciplineId: id }),
  problems: ['not-now'],
  body: z.object({ result: z.enum(disciplineResults), on: day, note: z.string().trim().max(1000).default('') }),
});

export const closureSubmitPostMortem = defineOperation({
  id: 'closure.submitPostMortem',
  method: 'POST',
  path: '/api/incidents/:incidentId/closure/post-mortem',
  permission: 'incidents.report-closure',
  status: 201,
  summary: { ko: '사후분석 제출', en: 'Submit the post-mortem' },
  params: incidentParams,
  problems: ['not-now'],
  body: z.object({
    rootCause: prose(),
    lessons: prose(),
    sharing: z.string().trim().max(2000).default(''),
    improvements: z.array(improvementPlan).min(1).max(50),
  }),
  response: created,
});

const improvementParams = incidentParams.extend({ improvementId: id });

export const closureDecideImprovement = defineOperation({
  id: 'closure.decideImprovement',
  method: 'POST',
  path: '/api/incidents/:incidentId/closure/improvements/:improvementId/decision',
  permission: 'incidents.approve',
  summary: { ko: '개선대책 결정', en: 'Decide on an improvement' },
  params: improvementParams,
  problems: ['not-now'],
  body: z.object({
    decision: z.enum(['approved', 'changed', 'rejected']),
    due: day.optional(),
    note: z.string().trim().max(2000).default(''),
  }),
});

export const closureCompleteImprovement = defineOperation({
  id: 'closure.completeImprovement',
  method: 'POST',
  path: '/api/incidents/:incidentId/closure/improvements/:improvementId/completion',
  permission: 'self.use',
  summary: { ko: '개선대책 이행 보고', en: 'Report an improvement done' },
  params: improvementParams,
  problems: ['not-now'],
  body: z.object({ note: prose(2000) }),
});

export const closureCheckEffect = defineOperation({
  id: 'closure.checkEffect',
  method: 'POST',
  path: '/api/incidents/:incidentId/closure/improvements/:improvementId/effect',
  permission: 'incidents.check-effect',
  summary: { ko: '개선 효과 확인 (이행한 사람이 아닌 사람)', en: 'Check the effect, by someone else' },
  params: improvementParams,
  problems: ['not-now', 'same-person'],
  body: z.object({ effect: z.enum(['effective', 'partly', 'ineffective']), note: reason }),
});

export const closureOperations = [
  closureGet,
  closureSubmit,
  closureDecide,
  closureRequestDiscipline,
  closureRecordResult,
  closureSubmitPostMortem,
  closureDecideImprovement,
  closureCompleteImprovement,
  closureCheckEffect,
];
