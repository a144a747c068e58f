import { z } from 'zod';
import { email, id, moment, phone, prose } from './common.ts';
import { reporterTypes } from './incident-values.ts';
import { stage } from './incident-resources.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

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
    approximateCount: z
      .int()
      .min(0, both('0 이상이어야 합니다.', 'Must be 0 or more.'))
      .max(100_000_000)
      .nullable()
      .default(null),
    reporterType: z.enum(reporterTypes).default('staff'),
    phone: phone.or(z.literal('')).default(''),
    email: email.or(z.literal('')).default(''),
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
