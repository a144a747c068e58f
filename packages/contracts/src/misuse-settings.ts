import { z } from 'zod';
import { day, id, line, moment, personRef, version } from './common.ts';
import { handlerType } from './misuse-values.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

const name = line(128);

const settings = {
  /** Hours of the clock in Seoul: from this one up to, not including, the other. */
  officeFrom: z.int().min(0).max(23),
  officeTo: z.int().min(1).max(24),
  /** Addresses or networks from which handlers may come; none: nobody said. */
  addresses: z
    .array(
      z
        .string()
        .trim()
        .regex(
          /^[0-9a-f.:]{2,45}(\/\d{1,3})?$/i,
          both('주소나 대역을 적어 주세요. 예: 10.1.0.0/16', 'Enter an address or a range, for example 10.1.0.0/16.'),
        ),
    )
    .max(500),
  /** Identifiers of people of public interest (유명인 등), at whom a look is remarkable. */
  notable: z.array(name).max(10_000),
  answerDays: z.int().min(1).max(60),
  judgeDays: z.int().min(1).max(60),
  /** Whoever is found is asked without an officer's click. */
  asksItself: z.boolean(),
};

const misuseSettings = z.object({ ...settings, version });

export const misuseSettingsRead = defineOperation({
  id: 'misuseSettings.read',
  method: 'GET',
  path: '/api/misuse/settings',
  permission: 'misuse.read',
  summary: { ko: '탐지에 쓰는 기관 정보', en: 'What the rules know of the organisation' },
  response: misuseSettings,
});

export const misuseSettingsSave = defineOperation({
  id: 'misuseSettings.save',
  method: 'PUT',
  path: '/api/misuse/settings',
  permission: 'misuse.manage',
  problems: ['conflict'],
  summary: { ko: '탐지에 쓰는 기관 정보 고치기', en: 'Change what the rules know of the organisation' },
  body: z.object({ ...settings, version }).refine(({ officeFrom, officeTo }) => officeTo > officeFrom, {
    path: ['officeTo'],
    error: both('끝나는 시각은 시작보다 늦어야 합니다.', 'The end has to be after the beginning.'),
  }),
  response: misuseSettings,
});

const accessAccount = z.object({
  account: z.string(),
  person: personRef,
  handlerType: z.string().nullable(),
  hasSubject: z.boolean(),
  addedAt: moment,
});

export const accessAccountsList = defineOperation({
  id: 'accessAccounts.list',
  method: 'GET',
  path: '/api/misuse/accounts',
  permission: 'misuse.read',
  summary: { ko: '계정과 사람의 연결', en: 'Whose account is whose' },
  response: z.object({
    items: z.array(accessAccount),
    /** Accounts of cases that nobody can be asked about yet. */
    unknown: z.array(z.string()),
  }),
});

export const accessAccountsSave = defineOperation({
  id: 'accessAccounts.save',
  method: 'POST',
  path: '/api/misuse/accounts',
  permission: 'misuse.manage',
  summary: { ko: '계정을 사람에 연결하기', en: 'Say whose an account is' },
  body: z.object({
    account: name,
    personId: id,
    /** Their own identifier among the people concerned, so that a look at oneself is known. */
    subject: name.nullable().default(null),
    /** Kinds of handlers can have limits of their own (`misuseRules.decide`). */
    handlerType: handlerType.nullable().default(null),
  }),
  response: accessAccount,
});

export const accessAccountsEnd = defineOperation({
  id: 'accessAccounts.end',
  method: 'POST',
  path: '/api/misuse/accounts/end',
  permission: 'misuse.manage',
  summary: { ko: '계정 연결 끊기', en: 'Take back whose an account is' },
  body: z.object({ account: name }),
});

const absence = z.object({
  id,
  person: personRef,
  kind: z.enum(['leave', 'left']),
  from: day,
  to: day.nullable(),
  addedAt: moment,
});
export type Absence = z.infer<typeof absence>;

export const absencesList = defineOperation({
  id: 'absences.list',
  method: 'GET',
  path: '/api/misuse/absences',
  permission: 'misuse.read',
  summary: { ko: '휴직과 퇴직', en: 'Who is away and who left' },
  response: z.object({ items: z.array(absence) }),
});

export const absencesAdd = defineOperation({
  id: 'absences.add',
  method: 'POST',
  path: '/api/misuse/absences',
  permission: 'misuse.manage',
  status: 201,
  summary: { ko: '휴직·퇴직 적기', en: 'Say that somebody is away or left' },
  body: z
    .object({ personId: id, kind: z.enum(['leave', 'left']), from: day, to: day.nullable().default(null) })
    .refine(({ kind, from, to }) => (kind === 'left' ? to === null : to !== null && to >= from), {
      path: ['to'],
      error: both(
        '휴직은 끝나는 날을 적고, 퇴직은 비워 둡니다.',
        'Leave has a last day, on or after the first; of somebody who left it stays empty.',
      ),
    }),
  response: absence,
});

export const absencesWithdraw = defineOperation({
  id: 'absences.withdraw',
  method: 'POST',
  path: '/api/misuse/absences/:absenceId/withdraw',
  permission: 'misuse.manage',
  summary: { ko: '휴직·퇴직 기록 거두기', en: 'Take back that somebody is away or left' },
  params: z.object({ absenceId: id }),
});

export const misuseSettingsOperations = [
  misuseSettingsRead,
  misuseSettingsSave,
  accessAccountsList,
  accessAccountsSave,
  accessAccountsEnd,
  absencesList,
  absencesAdd,
  absencesWithdraw,
];
