import { z } from 'zod';
import { day, id, moment, personRef, role } from './common.ts';
import { dutyStatuses } from './duties.ts';
import { handlingTypes, methods, stages } from './incident-values.ts';
import { incidentParams } from './incident-resources.ts';
import { defineOperation } from './operation.ts';

const text = z.object({ ko: z.string(), en: z.string() });
const grade = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const caseName = { incidentId: id, number: z.string().nullable(), title: z.string() };

/** Hours, to one tenth; `null` where nothing was measured. */
const span = z.object({ cases: z.int(), medianHours: z.number().nullable(), maxHours: z.number().nullable() });

export const dashboardView = z.object({
  serverNow: moment,
  /** Legal clocks that are open, the earliest first; at most a hundred, `clockCounts` knows all. */
  clocks: z.array(
    z.object({
      ...caseName,
      grade: grade.nullable(),
      dutyKey: z.string(),
      dutyTitle: text,
      status: z.enum(dutyStatuses),
      startsAt: moment.nullable(),
      dueAt: moment,
      late: z.boolean(),
    }),
  ),
  clockCounts: z.object({ running: z.int(), late: z.int() }),
  /** What waits for whom: for everybody with a role, or for one person. */
  waiting: z.array(z.object({ role: role.nullable(), person: personRef.nullable(), tasks: z.int(), late: z.int() })),
  /** Things that wait, each counted once however many may do it; `mine` of them are the reader's own. */
  waitingCounts: z.object({ total: z.int(), late: z.int(), mine: z.int() }),
  byStage: z.array(z.object({ stage: z.enum(stages), cases: z.int() })),
  /** Of the cases reported in the last twelve months, this one included. */
  byGrade: z.array(z.object({ grade: grade.nullable(), cases: z.int(), open: z.int() })),
  byType: z.array(z.object({ handlingType: z.enum(handlingTypes), cases: z.int() })),
  byMonth: z.array(z.object({ month: z.string(), reported: z.int(), closed: z.int() })),
  times: z.object({ occurredToAware: span, awareToNotice: span, awareToReport: span }),
  /** What was promised and is not done although its day has passed. */
  promises: z.object({
    improvements: z.array(z.object({ ...caseName, improvementId: id, what: z.string(), owner: personRef, due: day })),
    postMortems: z.array(z.object({ ...caseName, due: day })),
    /** Lines of the emergency list not confirmed for so long; `null` for those who do not see the list. */
    contacts: z.object({ stale: z.int(), total: z.int(), staleAfterDays: z.int() }).nullable(),
  }),
});
export type DashboardView = z.infer<typeof dashboardView>;

export const dashboardGet = defineOperation({
  id: 'dashboard.get',
  method: 'GET',
  path: '/api/dashboard',
  summary: { ko: '현황판', en: 'Dashboard' },
  permission: 'dashboard.read',
  response: dashboardView,
});

/** One page for the head (제18조): 상황 · 조치 · 필요. */
export const statusView = z.object({
  ...caseName,
  serverNow: moment,
  stage: z.enum(stages),
  grade: grade.nullable(),
  handler: personRef.nullable(),
  situation: z.object({
    summary: z.string(),
    occurredAt: moment.nullable(),
    awareAt: moment.nullable(),
    reportedAt: moment,
    subjectCount: z.int().nullable(),
    subjectCountAtLeast: z.int().nullable(),
    dataKinds: z.array(z.string()),
    dataItems: z.string().nullable(),
    cause: z.string().nullable(),
    /** 경위 as found so far; until then the report's `summary` stands for it. */
    circumstances: z.string().nullable(),
    methods: z.array(z.enum(methods)),
    damage: z.string().nullable(),
    recovered: z.boolean().nullable(),
  }),
  /** Duties of the law that apply or were done, the next due first; those decided against are `overridden`. */
  clocks: z.array(
    z.object({
      key: z.string(),
      title: text,
      status: z.enum(dutyStatuses),
      dueAt: moment.nullable(),
      doneAt: moment.nullable(),
      basis: z.array(z.string()),
      promptness: z.enum(['immediately', 'without-delay']).nullable(),
    }),
  ),
  /** 조치: what was done, newest first, with its kind of action. */
  actions: z.array(z.object({ at: moment, kind: z.string(), description: z.string() })),
  reportsToHead: z.array(z.object({ at: moment, means: z.string(), summary: z.string() })),
  /** 조치 as the closure report will tell it: every step of the response, newest first. */
  steps: z.array(z.object({ at: moment, text })),
  /** 필요: what waits, and for whom. What several roles may do stands once, with all of them in `roles`. */
  needs: z.array(
    z.object({
      text,
      dueAt: moment.nullable(),
      late: z.boolean(),
      role: role.nullable(),
      roles: z.array(role),
      person: personRef.nullable(),
      since: moment,
    }),
  ),
});
export type StatusView = z.infer<typeof statusView>;

export const statusPage = defineOperation({
  id: 'status.page',
  method: 'GET',
  path: '/api/incidents/:incidentId/status',
  summary: { ko: '기관장용 한 쪽 현황', en: 'One page for the head' },
  permission: 'status.read',
  personalData: true,
  params: incidentParams,
  response: statusView,
  problems: ['not-found'],
});

export const dashboardOperations = [dashboardGet, statusPage];
