import { z } from 'zod';
import { day, id, moment, pageOf, pageQuery, personRef, prose, reason, version } from './common.ts';
import { misuseKinds, misuseLevels, misuseStates, misuseSteps, misuseTurns, misuseVerdicts } from './misuse-values.ts';
import { defineOperation } from './operation.ts';

const text = z.object({ ko: z.string(), en: z.string() });

/** What one rule found that day. */
const alert = z.object({
  rule: z.string(),
  title: text,
  level: z.enum(misuseLevels),
  from: moment,
  to: moment,
  records: z.int(),
  subjects: z.int(),
});

const fields = {
  id,
  kind: z.enum(misuseKinds),
  /** The account; empty where it is about a system. */
  actor: z.string(),
  system: z.string(),
  day,
  level: z.enum(misuseLevels),
  state: z.enum(misuseStates),
  turn: z.enum(misuseTurns),
  /** Whose account it is, as far as that is known; once asked, who was asked. */
  person: personRef.nullable(),
  foundAt: moment,
  askedAt: moment.nullable(),
  dueAt: moment.nullable(),
  late: z.boolean(),
  verdict: z.enum(misuseVerdicts).nullable(),
  alerts: z.array(alert),
  version,
};

/** One day of one account: what is asked about at once. */
export const misuseCaseLine = z.object(fields);
export type MisuseCaseLine = z.infer<typeof misuseCaseLine>;

/** A record of the log as it is shown: the five items and what else was said (제2조제3호). */
export const accessLogRecord = z.object({
  index: z.int(),
  at: moment,
  actor: z.string(),
  from: z.string(),
  system: z.string(),
  action: z.string(),
  /** At most twenty; `subjectCount` counts all. */
  subjects: z.array(z.string()),
  subjectCount: z.int(),
  fields: z.array(z.string()),
  reason: z.string(),
  rows: z.int(),
  ok: z.boolean(),
});
export type AccessLogRecord = z.infer<typeof accessLogRecord>;

const event = z.object({
  id,
  at: moment,
  /** `null`: the product itself. */
  by: personRef.nullable(),
  step: z.enum(misuseSteps),
  verdict: z.enum(misuseVerdicts).nullable(),
  turn: z.enum(misuseTurns),
  text: z.string(),
  incidentId: id.nullable(),
});

const file = z.object({ id, name: z.string(), size: z.int(), sha256: z.string(), addedAt: moment });

/** What the reader may do with it now. */
const may = z.object({
  ask: z.boolean(),
  settle: z.boolean(),
  answer: z.boolean(),
  judge: z.boolean(),
  report: z.boolean(),
});

export const misuseCaseDetail = z.object({
  ...fields,
  /** In the order of the log, two hundred at most; `recordCount` counts all that are kept with it. */
  records: z.array(accessLogRecord),
  recordCount: z.int(),
  events: z.array(event),
  files: z.array(file),
  may,
});
export type MisuseCaseDetail = z.infer<typeof misuseCaseDetail>;

const caseParams = z.object({ misuseId: id });

export const misuseCasesList = defineOperation({
  id: 'misuseCases.list',
  method: 'GET',
  path: '/api/misuse/cases',
  permission: 'misuse.read',
  summary: { ko: '이상행위 목록', en: 'Cases of possible misuse' },
  query: z.object({ state: z.enum(misuseStates).optional(), kind: z.enum(misuseKinds).optional(), ...pageQuery }),
  /** The newest day first. */
  response: pageOf(misuseCaseLine),
});

export const misuseCasesMine = defineOperation({
  id: 'misuseCases.mine',
  method: 'GET',
  path: '/api/misuse/mine',
  permission: 'misuse.answer',
  summary: { ko: '내가 소명하거나 판정할 것', en: 'What I have to answer or to judge' },
  response: z.object({
    /** About my own accesses, newest first. */
    mine: z.array(misuseCaseLine),
    /** Of my department, and in my turn. */
    toJudge: z.array(misuseCaseLine),
  }),
});

export const misuseCasesRead = defineOperation({
  id: 'misuseCases.read',
  method: 'GET',
  path: '/api/misuse/cases/:misuseId',
  permission: 'misuse.answer',
  personalData: true,
  summary: { ko: '이상행위와 해당 접속기록 보기', en: 'A case with its access records' },
  params: caseParams,
  response: misuseCaseDetail,
});

export const misuseCasesAsk = defineOperation({
  id: 'misuseCases.ask',
  method: 'POST',
  path: '/api/misuse/cases/:misuseId/question',
  permission: 'misuse.manage',
  problems: ['conflict', 'not-now'],
  summary: { ko: '소명 요청', en: 'Ask the person for an explanation' },
  params: caseParams,
  body: z.object({ version, text: prose(2000).or(z.literal('')).default('') }),
  response: misuseCaseLine,
});

export const misuseCasesSettle = defineOperation({
  id: 'misuseCases.settle',
  method: 'POST',
  path: '/api/misuse/cases/:misuseId/settle',
  permission: 'misuse.manage',
  problems: ['conflict', 'not-now', 'same-person'],
  summary: { ko: '소명 요청 없이 끝내기 (사유 기록)', en: 'Settle without a question, with a reason' },
  params: caseParams,
  body: z.object({ version, reason }),
  response: misuseCaseLine,
});

export const misuseCasesAnswer = defineOperation({
  id: 'misuseCases.answer',
  method: 'POST',
  path: '/api/misuse/cases/:misuseId/answer',
  permission: 'misuse.answer',
  problems: ['conflict', 'not-now'],
  summary: { ko: '소명하기', en: 'Answer' },
  params: caseParams,
  body: z.object({ version, text: prose(5000) }),
  response: misuseCaseLine,
});

export const misuseCasesAttach = defineOperation({
  id: 'misuseCases.attach',
  method: 'POST',
  path: '/api/misuse/cases/:misuseId/files',
  permission: 'misuse.answer',
  status: 201,
  upload: true,
  uploadMegabytes: 20,
  rateLimit: 30,
  problems: ['not-now'],
  summary: { ko: '소명 자료 올리기', en: 'Add a file to the answer' },
  params: caseParams,
  response: file,
});

export const misuseCasesFile = defineOperation({
  id: 'misuseCases.file',
  method: 'GET',
  path: '/api/misuse/cases/:misuseId/files/:fileId',
  permission: 'misuse.answer',
  personalData: true,
  file: true,
  summary: { ko: '소명 자료 내려받기', en: 'Download a file of an answer' },
  params: caseParams.extend({ fileId: id }),
});

export const misuseCasesJudge = defineOperation({
  id: 'misuseCases.judge',
  method: 'POST',
  path: '/api/misuse/cases/:misuseId/verdict',
  permission: 'misuse.answer',
  problems: ['conflict', 'not-now', 'same-person'],
  summary: { ko: '소명 판정 (정당·주의·위반)', en: 'Judge an answer' },
  params: caseParams,
  body: z.object({ version, verdict: z.enum(misuseVerdicts), reason }),
  response: misuseCaseLine,
});

export const misuseCasesReport = defineOperation({
  id: 'misuseCases.report',
  method: 'POST',
  path: '/api/misuse/cases/:misuseId/incident',
  permission: 'misuse.manage',
  personalData: true,
  status: 201,
  problems: ['not-now'],
  summary: {
    ko: '침해사고로 신고 (접속기록과 포함 증명을 증거로)',
    en: 'Make it an incident, with its records and their proofs as evidence',
  },
  params: caseParams,
  body: z.object({ note: prose(2000).or(z.literal('')).default('') }),
  response: z.object({ id, reportedAt: moment }),
});

export const misuseCaseOperations = [
  misuseCasesList,
  misuseCasesMine,
  misuseCasesRead,
  misuseCasesAsk,
  misuseCasesSettle,
  misuseCasesAnswer,
  misuseCasesAttach,
  misuseCasesFile,
  misuseCasesJudge,
  misuseCasesReport,
];
