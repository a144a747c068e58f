import { z } from 'zod';
import { day, id, moment, pageQuery, personRef, version } from './common.ts';
import {
  disposition,
  factKeys,
  handlingTypes,
  reporterIdentities,
  reporterTypes,
  reportSources,
  stages,
} from './incident-values.ts';

export const stage = z.enum(stages);
export const grade = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export const incidentParams = z.object({ incidentId: id });

/** One line of the register (침해사고 관리대장, 붙임2). */
export const incidentLine = z.object({
  id,
  number: z.string().nullable(),
  title: z.string(),
  stage,
  reporterType: z.enum(reporterTypes),
  /** The door it came through. */
  source: z.enum(reportSources),
  handlingType: z.enum(handlingTypes),
  disposition,
  grade: grade.nullable(),
  department: z.object({ id, name: z.string() }).nullable(),
  handler: personRef.nullable(),
  reportedAt: moment,
  registeredAt: moment.nullable(),
  closedAt: moment.nullable(),
  /** 종결일자 as the form has it: when the closure report came in, or when it was found to be no breach. */
  closedOn: day.nullable(),
  closureDocument: z.string().nullable(),
  nextDueAt: moment.nullable(),
  late: z.boolean(),
  subjectCount: z.int().nullable(),
});
export type IncidentLine = z.infer<typeof incidentLine>;

export const fact = z.object({
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
  /** Whether the reader stands in for the officers and the CPO, who are all kept away from this case. */
  standsIn: z.boolean(),
  /** `shared`: a member of staff told those who work on the case. `mayAsk`: the reader is a custodian. */
  reporter: z.object({ identity: z.enum(reporterIdentities), mayAsk: z.boolean() }),
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
  source: z.enum(reportSources).optional(),
  departmentId: id.optional(),
  from: day.optional(),
  to: day.optional(),
  late: z.enum(['true']).optional(),
  sort: z
    .enum(['reportedAt', '-reportedAt', 'nextDueAt', 'grade', '-grade', 'number', '-number'])
    .default('-reportedAt'),
});
export const registerQuery = registerFilter.extend(pageQuery);
export type RegisterQuery = z.infer<typeof registerQuery>;

export const done = z.object({ id, version });
