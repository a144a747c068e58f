import { z } from 'zod';
import { id, moment, pageOf, pageQuery, personRef, reason } from './common.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

/** How far a question may go: rows shown and rows of a file, seconds, megabytes of memory. */
export const accessQuestionLimits = { rows: 1000, fileRows: 50_000, seconds: 20, megabytes: 1000 } as const;

/** How the answer was wanted. */
export const accessQuestionForms = ['page', 'xlsx', 'csv'] as const;
export type AccessQuestionForm = (typeof accessQuestionForms)[number];

/** What became of it. `refused`: it reached beyond the records; `left`: whoever asked did not wait; `failed`: through no fault of theirs. */
export const accessQuestionOutcomes = [
  'answered',
  'mistaken',
  'refused',
  'too-long',
  'too-large',
  'left',
  'failed',
] as const;
export type AccessQuestionOutcome = (typeof accessQuestionOutcomes)[number];

const blank = both('질의를 입력해 주세요.', 'Write a question.');

/** As it was written: places in it are told by line and letter. */
const statement = z
  .string({ error: blank })
  .max(10_000, both('10,000자 이하로 입력해 주세요.', 'Enter at most 10,000 characters.'))
  .regex(/\S/, blank);

/** What a column holds. `moment` answers in Korean time, `list` as one text. */
export const accessAnswerKinds = ['text', 'number', 'moment', 'day', 'flag', 'list'] as const;

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const accessAnswer = z.object({
  questionId: id,
  columns: z.array(z.object({ name: z.string(), kind: z.enum(accessAnswerKinds) })),
  rows: z.array(z.array(cell)),
  milliseconds: z.int(),
});
export type AccessAnswer = z.infer<typeof accessAnswer>;

export const accessQuestion = z.object({
  id,
  askedAt: moment,
  by: personRef,
  form: z.enum(accessQuestionForms),
  reason: z.string(),
  sql: z.string(),
  /** `null`: it is being answered, or the server ended meanwhile. */
  end: z.object({ outcome: z.enum(accessQuestionOutcomes), rows: z.int(), milliseconds: z.int() }).nullable(),
});
export type AccessQuestion = z.infer<typeof accessQuestion>;

export const accessQuestionsAsk = defineOperation({
  id: 'accessQuestions.ask',
  method: 'POST',
  path: '/api/access-questions',
  permission: 'access-records.look-up',
  personalData: true,
  rateLimit: 60,
  summary: { ko: '접속기록을 SQL로 조회 (사유 기록)', en: 'Ask the access records in SQL, with a reason' },
  body: z.object({ sql: statement, reason }),
  response: accessAnswer,
});

export const accessQuestionsFile = defineOperation({
  id: 'accessQuestions.file',
  method: 'POST',
  path: '/api/access-questions/file',
  permission: 'access-records.look-up',
  personalData: true,
  file: true,
  rateLimit: 20,
  summary: { ko: 'SQL 조회 결과 내려받기 (XLSX, CSV)', en: 'Ask in SQL and take the answer as XLSX or CSV' },
  body: z.object({ sql: statement, reason, form: z.enum(['xlsx', 'csv']) }),
});

export const accessQuestionsList = defineOperation({
  id: 'accessQuestions.list',
  method: 'GET',
  path: '/api/access-questions',
  permission: 'access-records.look-up',
  personalData: true,
  summary: { ko: '지난 SQL 조회', en: 'Questions that were asked in SQL' },
  query: z.object(pageQuery),
  /** Newest first: one’s own, and of everybody for the CPO and the auditor. */
  response: pageOf(accessQuestion),
});

export const accessQuestionOperations = [accessQuestionsAsk, accessQuestionsFile, accessQuestionsList];
