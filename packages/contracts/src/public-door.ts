import { z } from 'zod';
import { approximateCount, email, line, moment, orBlank, phone, prose } from './common.ts';
import { reporterTypes } from './incident-values.ts';
import { defineOperation } from './operation.ts';

/**
 * The public door: anybody reports a breach without an account (대응지침 제11조, 붙임1) and comes back with a receipt.
 * These operations are served on the public listener only, and nothing else is.
 */

/** How far a report is, as far as somebody outside is told. */
export const publicStates = ['received', 'in-hand', 'closed'] as const;
/** What can be freed from what it tells about its maker; nothing else is taken. */
export const publicFileTypes = ['jpeg', 'png', 'docx', 'xlsx', 'pptx', 'text'] as const;

/** Who would handle the report, or watch over it, and may be what it is about. */
export const involvedOffices = ['officer', 'cpo', 'head', 'auditor'] as const;

/** As typed: what is no receipt and what nobody was given get the same answer. */
const receipt = z.string().max(80);

export const publicAbout = defineOperation({
  id: 'public.about',
  method: 'GET',
  path: '/api/public/about',
  permission: 'public',
  door: 'public',
  summary: { ko: '공개 신고 안내', en: 'What the public door is' },
  response: z.object({
    organisation: z.string(),
    /** 개인정보 보호담당부서 연락처. */
    contact: z.string(),
    fileTypes: z.array(z.enum(publicFileTypes)),
    /** Bytes of one file. */
    fileLimit: z.int(),
  }),
});

export const publicChallenge = defineOperation({
  id: 'public.challenge',
  method: 'POST',
  path: '/api/public/challenges',
  permission: 'public',
  door: 'public',
  summary: { ko: '작업 증명 문제 받기', en: 'Ask for a proof of work' },
  response: z.object({
    /** To be sent back in `x-bongsu-work` as `<challenge>~<answer>`, once. */
    challenge: z.string(),
    /** SHA-256 of `<challenge>~<answer>` must begin with so many zero bits. */
    bits: z.int(),
    expiresAt: moment,
  }),
});

export const publicReport = defineOperation({
  id: 'public.report',
  method: 'POST',
  path: '/api/public/reports',
  permission: 'public',
  door: 'public',
  work: true,
  status: 201,
  personalData: true,
  rateLimit: 30,
  summary: { ko: '침해사실 신고 (계정 없이)', en: 'Report a breach without an account' },
  body: z.object({
    summary: prose(5000),
    /** `null`: just now. */
    noticedAt: moment.nullable().default(null),
    occurredAt: moment.nullable().default(null),
    approximateCount,
    reporterType: z.enum(reporterTypes).default('public'),
    /** 관련자: names as somebody outside knows them. Whoever of our people is called so does not see the case. */
    involvedNames: z.array(line(100)).max(10).default([]),
    /** The same by office: whoever holds it does not see the case. */
    involvedOffices: z.array(z.enum(involvedOffices)).default([]),
    /** 신고인 성명과 연락처 (붙임1), of one's own accord; sealed apart from the report. */
    name: z.string().trim().max(100).default(''),
    phone: orBlank(phone),
    email: orBlank(email),
  }),
  response: z.object({
    /** Shown this once; nobody can find it out again. */
    receipt: z.string(),
    reportedAt: moment,
  }),
});

export const publicOpen = defineOperation({
  id: 'public.open',
  method: 'POST',
  path: '/api/public/reports/open',
  permission: 'public',
  door: 'public',
  work: true,
  rateLimit: 120,
  problems: ['not-found'],
  summary: { ko: '접수증 번호로 진행 상황 보기', en: 'See with the receipt how far a report is' },
  body: z.object({ receipt }),
  response: z.object({
    state: z.enum(publicStates),
    reportedAt: moment,
    messages: z.array(z.object({ from: z.enum(['reporter', 'staff']), text: z.string(), at: moment })),
    /** Numbers of the files that were added, with their kinds; never a name. */
    files: z.array(z.object({ label: z.string(), mediaType: z.string(), addedAt: moment })),
    /** Whether more can be added. */
    mayAdd: z.boolean(),
  }),
});

export const publicAdd = defineOperation({
  id: 'public.add',
  method: 'POST',
  path: '/api/public/reports/messages',
  permission: 'public',
  door: 'public',
  work: true,
  status: 201,
  personalData: true,
  rateLimit: 120,
  problems: ['not-found', 'not-now'],
  summary: { ko: '접수증 번호로 내용 더하기·답하기', en: 'Add to a report, or answer, with the receipt' },
  body: z.object({ receipt, text: prose(5000) }),
  response: z.object({ at: moment }),
});

export const publicAddFile = defineOperation({
  id: 'public.addFile',
  method: 'POST',
  path: '/api/public/reports/files',
  permission: 'public',
  door: 'public',
  work: true,
  status: 201,
  upload: true,
  personalData: true,
  rateLimit: 20,
  problems: ['not-found', 'not-now'],
  summary: { ko: '접수증 번호로 파일 더하기', en: 'Add a file to a report with the receipt' },
  body: z.object({ receipt }),
  response: z.object({ label: z.string(), mediaType: z.string() }),
});

export const publicDoorOperations = [publicAbout, publicChallenge, publicReport, publicOpen, publicAdd, publicAddFile];
