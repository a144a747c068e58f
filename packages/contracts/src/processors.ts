import { z } from 'zod';
import { day, email, id, line, moment, phone, reason, version } from './common.ts';
import { incidentParams } from './incident-resources.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

/** `over`: the contract's days have passed; `ended`: before that, by a person. Neither opens the door. */
export const processorStates = ['active', 'over', 'ended'] as const;

/** Who is reached at a processor (수탁자): sealed in the database. */
export const processorContact = z.object({ name: line(80), phone, email });

const processorFields = {
  /** 수탁자 */
  name: line(100),
  /** 위탁업무 */
  work: line(200),
  contact: processorContact,
  from: day,
  /** The last day of the contract; `null`: no end is agreed. */
  until: day.nullable().default(null),
  /** 재위탁: whether it may hand the work on. */
  subprocessing: z.boolean().default(false),
};

const inOrder = ({ from, until }: { readonly from: string; readonly until: string | null }): boolean =>
  until === null || from <= until;
const outOfOrder = {
  path: ['until'],
  error: both('계약 시작일보다 뒤의 날이어야 합니다.', 'This must not lie before the first day.'),
};

export const processorView = z.object({
  id,
  ...processorFields,
  until: day.nullable(),
  subprocessing: z.boolean(),
  state: z.enum(processorStates),
  codeIssuedAt: moment,
  endedAt: moment.nullable(),
  /** How many of its reports the reader sees. */
  reports: z.int(),
  version,
});
export type ProcessorView = z.infer<typeof processorView>;

/** The code by which a processor enters, shown this once; nobody can find it out again. */
const withCode = z.object({ processor: processorView, code: z.string() });

const processorParams = z.object({ processorId: id });

export const processorsList = defineOperation({
  id: 'processors.list',
  method: 'GET',
  path: '/api/processors',
  permission: 'processors.read',
  personalData: true,
  summary: { ko: '수탁자 대장', en: 'Register of processors' },
  response: z.object({
    /** Where processors report; `null`: the public listener is shut. Not `outside`: as this machine alone reaches it. */
    door: z.object({ address: z.string(), outside: z.boolean() }).nullable(),
    items: z.array(processorView),
  }),
});

export const processorsCreate = defineOperation({
  id: 'processors.create',
  method: 'POST',
  path: '/api/processors',
  permission: 'processors.manage',
  personalData: true,
  status: 201,
  summary: { ko: '수탁자를 올리고 전용 코드 발급', en: 'Enter a processor and issue its code' },
  body: z.object(processorFields).refine(inOrder, outOfOrder),
  response: withCode,
});

export const processorsUpdate = defineOperation({
  id: 'processors.update',
  method: 'PUT',
  path: '/api/processors/:processorId',
  permission: 'processors.manage',
  personalData: true,
  problems: ['conflict'],
  summary: { ko: '수탁자 고치기', en: 'Change a processor' },
  params: processorParams,
  body: z.object({ ...processorFields, version }).refine(inOrder, outOfOrder),
  response: processorView,
});

export const processorsRenewCode = defineOperation({
  id: 'processors.renewCode',
  method: 'POST',
  path: '/api/processors/:processorId/code',
  permission: 'processors.manage',
  personalData: true,
  problems: ['conflict', 'not-now'],
  summary: { ko: '전용 코드 다시 발급 (앞 코드는 바로 끝남)', en: 'Issue a new code; the old one ends at once' },
  params: processorParams,
  body: z.object({ version, reason }),
  response: withCode,
});

export const processorsEnd = defineOperation({
  id: 'processors.end',
  method: 'POST',
  path: '/api/processors/:processorId/end',
  permission: 'processors.manage',
  personalData: true,
  problems: ['conflict', 'not-now'],
  summary: { ko: '수탁자 창구 끝내기', en: 'Close the door to a processor' },
  params: processorParams,
  body: z.object({ version, reason }),
  response: processorView,
});

/**
 * The two duties of 법 제34조 that a breach at a processor starts on both sides (제26조제8항), by the clock of each. `null`: no
 * moment is known, or the law of that day names none.
 */
export const processorClock = z.object({
  duty: z.enum(['notify', 'report']),
  /** From the processor's own awareness. */
  processorDueAt: moment.nullable(),
  /** From that of the controller. */
  controllerDueAt: moment.nullable(),
  /** Of the controller. `unknown`: a fact that decides it is not known yet. */
  controllerState: z.enum(['open', 'done', 'none', 'unknown']),
});
export type ProcessorClock = z.infer<typeof processorClock>;

export const processorsReport = defineOperation({
  id: 'processors.report',
  method: 'GET',
  path: '/api/incidents/:incidentId/processor-report',
  permission: 'incidents.read',
  personalData: true,
  summary: { ko: '사고의 수탁자 신고', en: 'What a processor reported' },
  params: incidentParams,
  response: z.object({
    number: z.int(),
    processor: z.object({ name: z.string(), work: z.string() }),
    /** Who reported there. */
    contact: processorContact,
    /** 수탁자 인지 시각. */
    awareAt: moment,
    reportedAt: moment,
    /** From the processor's awareness to its report. */
    delayMinutes: z.int(),
    items: z.string(),
    measures: z.string(),
    /** 재수탁자 that caused it; empty: none was named. */
    subprocessor: z.string(),
    clocks: z.array(processorClock),
  }),
});

export const processorOperations = [
  processorsList,
  processorsCreate,
  processorsUpdate,
  processorsRenewCode,
  processorsEnd,
  processorsReport,
];
