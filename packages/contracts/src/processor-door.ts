import { z } from 'zod';
import { approximateCount, moment, prose } from './common.ts';
import { defineOperation } from './operation.ts';
import { processorClock, processorContact } from './processors.ts';

/**
 * The processors' door (수탁자, 법 제26조제8항): whoever holds the code of a processor reports a breach to the controller and
 * follows what becomes of it. Served on the public listener only.
 */

/** How far a report is, as far as its processor is told. */
export const processorReportStates = ['received', 'examined', 'breach', 'closed', 'no-breach'] as const;

/** As typed: what is no code, was replaced or has ended gets the same answer as what nobody was given. */
const code = z.string().max(80);

/** Counted for each processor by itself: it names nothing of anybody else. */
const number = z.coerce.number().int().min(1).max(1_000_000);

const report = z.object({
  number: z.int(),
  state: z.enum(processorReportStates),
  reportedAt: moment,
  awareAt: moment,
  clocks: z.array(processorClock),
  messages: z.array(z.object({ from: z.enum(['reporter', 'staff']), text: z.string(), at: moment })),
  files: z.array(
    z.object({ label: z.string(), from: z.enum(['reporter', 'staff']), mediaType: z.string(), addedAt: moment }),
  ),
  /** Whether more can be added. */
  mayAdd: z.boolean(),
});

const atDoor = { permission: 'public', door: 'public', work: true, personalData: true } as const;

export const processorDoorOpen = defineOperation({
  ...atDoor,
  id: 'processor-door.open',
  method: 'POST',
  path: '/api/public/processors/open',
  rateLimit: 60,
  problems: ['not-found'],
  summary: { ko: '수탁자 창구: 전용 코드로 우리 신고 보기', en: 'Processors’ door: see one’s own reports' },
  body: z.object({ code }),
  response: z.object({
    /** The controller it reports to. */
    organisation: z.string(),
    contact: z.string(),
    processor: z.object({ name: z.string(), work: z.string() }),
    /** Newest first. */
    reports: z.array(report),
  }),
});

export const processorDoorReport = defineOperation({
  ...atDoor,
  id: 'processor-door.report',
  method: 'POST',
  path: '/api/public/processors/reports',
  status: 201,
  rateLimit: 30,
  problems: ['not-found'],
  summary: { ko: '수탁자 창구: 유출등 신고', en: 'Processors’ door: report a breach' },
  body: z.object({
    code,
    summary: prose(5000),
    /** 수탁자 인지 시각. */
    awareAt: moment,
    occurredAt: moment.nullable().default(null),
    /** As far as it is known. */
    approximateCount,
    /** 유출된 항목, as far as they are known. */
    items: z.string().trim().max(2000).default(''),
    /** What was done so far. */
    measures: z.string().trim().max(3000).default(''),
    /** 재수탁자 where it happened; empty: at the processor itself. */
    subprocessor: z.string().trim().max(100).default(''),
    /** Who reports there and is asked back. */
    contact: processorContact,
  }),
  response: z.object({ number: z.int(), reportedAt: moment }),
});

export const processorDoorAdd = defineOperation({
  ...atDoor,
  id: 'processor-door.add',
  method: 'POST',
  path: '/api/public/processors/reports/messages',
  status: 201,
  rateLimit: 120,
  problems: ['not-found', 'not-now'],
  summary: { ko: '수탁자 창구: 내용 더하기·답하기', en: 'Processors’ door: add or answer' },
  body: z.object({ code, number, text: prose(5000) }),
  response: z.object({ at: moment }),
});

export const processorDoorAddFile = defineOperation({
  ...atDoor,
  id: 'processor-door.addFile',
  method: 'POST',
  path: '/api/public/processors/reports/files',
  status: 201,
  upload: true,
  rateLimit: 20,
  problems: ['not-found', 'not-now'],
  summary: { ko: '수탁자 창구: 파일 더하기', en: 'Processors’ door: add a file' },
  body: z.object({ code, number }),
  response: z.object({ label: z.string(), mediaType: z.string() }),
});

export const processorDoorFile = defineOperation({
  ...atDoor,
  id: 'processor-door.file',
  method: 'POST',
  path: '/api/public/processors/reports/files/open',
  file: true,
  rateLimit: 60,
  problems: ['not-found'],
  summary: { ko: '수탁자 창구: 받은 파일 내려받기', en: 'Processors’ door: take a file' },
  body: z.object({ code, number, label: z.string().max(10) }),
});

export const processorDoorOperations = [
  processorDoorOpen,
  processorDoorReport,
  processorDoorAdd,
  processorDoorAddFile,
  processorDoorFile,
];
