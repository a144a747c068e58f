import { z } from 'zod';
import { approximateCount, email, id, moment, orBlank, phone, prose } from './common.ts';
import { reporterTypes } from './incident-values.ts';
import { stage } from './incident-resources.ts';
import { defineOperation } from './operation.ts';

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
    approximateCount,
    reporterType: z.enum(reporterTypes).default('staff'),
    /** 관련자, as the reporter names them: they do not see the case, not even that it exists. */
    involvedIds: z.array(id).max(20).default([]),
    /** Those who work on the case see name and contact; otherwise it takes two custodians. */
    shared: z.boolean().default(false),
    phone: orBlank(phone),
    email: orBlank(email),
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

export const reportOperations = [reportsFile, reportsMine];
