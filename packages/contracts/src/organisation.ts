import { z } from 'zod';
import { email, line, version } from './common.ts';
import { furtherRoles, optionalRules } from './law-values.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

/** What set-up asks and the settings change. Names of fields are those of the row. */
export const organisationFields = {
  name: line(100),
  /** 공공기관 or not: another regulator's form and other duties. */
  kind: z.enum(['public', 'private']),
  /** 정보통신서비스 제공자: also a duty under 정보통신망법 제48조의3. */
  onlineServiceProvider: z.boolean(),
  /** Where a notice can be posted (시행령 제40조제3항); `null` when there is no homepage. */
  homepage: z
    .url({
      protocol: /^https?$/,
      error: both('홈페이지 주소를 확인해 주세요. 예: https://www.example.org', 'Check the address of the homepage.'),
    })
    .max(300)
    .nullable()
    .default(null),
  /** 개인정보 보호 담당부서 연락처, as printed in notices (법 제34조제1항제5호). */
  contact: line(200),
  address: z.string().trim().max(200).default(''),
};

const target = z.int(both('시간을 정수로 적어 주세요.', 'Enter whole hours.')).min(1).max(720).nullable();

/**
 * What the law asks about the organisation beyond set-up, and what the organisation wants of itself. Edited apart from
 * the organisation's name and address, so it has a version of its own.
 */
export const organisationLaw = z.object({
  furtherRoles: z.array(z.enum(furtherRoles)),
  /** 정보주체 가운데 유럽연합에 있는 사람: decides whether the GDPR is looked at. */
  euSubjects: z.enum(['yes', 'no', 'unknown']),
  /** Rules known from memory only that are judged all the same. */
  optionalRules: z.array(z.enum(optionalRules)),
  /** Own targets in hours for 즉시 and 지체 없이; never shown as the law's. `null`: none. */
  internalTargets: z.object({ immediately: target, 'without-delay': target }),
  /** 보유기간: days after its notice was sent until a list of recipients is destroyed (제21조). */
  listRetentionDays: z.int(both('일수를 정수로 적어 주세요.', 'Enter whole days.')).min(1).max(1825).default(90),
  version,
});
export type OrganisationLaw = z.infer<typeof organisationLaw>;

export const organisationResource = z.object({
  name: z.string(),
  kind: z.enum(['public', 'private']),
  onlineServiceProvider: z.boolean(),
  homepage: z.string().nullable(),
  contact: z.string(),
  address: z.string(),
  demo: z.boolean(),
  version,
});
export type OrganisationResource = z.infer<typeof organisationResource>;

/** So many connections are opened to a relay; one crash can leave as many mails in doubt. */
export const MOST_CONNECTIONS = 10;

const mailFields = {
  host: z
    .string()
    .trim()
    .toLowerCase()
    .max(253)
    .regex(/^[a-z0-9]([a-z0-9.:-]*[a-z0-9])?$/, both('메일 서버 이름을 확인해 주세요.', 'Check the mail server name.')),
  port: z.int().min(1).max(65_535),
  /** `none` only inside a trusted network. */
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().trim().min(1).max(254).nullable(),
  from: email,
  /** Mails a minute that the relay takes at most; `null`: no limit of its own. */
  perMinute: z.int().min(1).max(600_000).nullable(),
  /** Connections that the relay takes at a time; `null`: as many as we open at most. */
  connections: z.int().min(1).max(MOST_CONNECTIONS).nullable(),
  /** Of an authority of one's own, as PEM: then only certificates that it vouches for are taken. `null`: the public ones. */
  ca: z
    .string()
    .trim()
    .max(50_000)
    .regex(
      /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/,
      both(
        '-----BEGIN CERTIFICATE-----로 시작하는 인증서(PEM)를 붙여 넣어 주세요.',
        'Paste a certificate (PEM) that begins with -----BEGIN CERTIFICATE-----.',
      ),
    )
    .nullable(),
};

export const mailSettingsInput = z.object({
  ...mailFields,
  user: mailFields.user.default(null),
  perMinute: mailFields.perMinute.default(null),
  connections: mailFields.connections.default(null),
  ca: mailFields.ca.default(null),
  /** Left out: the stored one stays. `null`: none. */
  password: z.string().min(1).max(500).nullable().optional(),
});
export type MailSettingsInput = z.infer<typeof mailSettingsInput>;
/** As somebody gives them, before what is left out has its default. */
export type MailSettingsGiven = z.input<typeof mailSettingsInput>;

/** Never the password, only whether there is one. */
export const mailSettingsResource = z.object({
  configured: z.boolean(),
  /** In the demo nothing leaves. */
  held: z.boolean(),
  settings: z
    .object({
      host: z.string(),
      port: z.int(),
      security: z.enum(['tls', 'starttls', 'none']),
      user: z.string().nullable(),
      from: z.string(),
      hasPassword: z.boolean(),
      perMinute: z.int().nullable(),
      connections: z.int().nullable(),
      ca: z.string().nullable(),
    })
    .nullable(),
});
export type MailSettingsResource = z.infer<typeof mailSettingsResource>;

/** `held`: in the demo nothing leaves. `failed`: `response` is what the relay answered, as a code. */
export const mailTestResult = z.object({
  outcome: z.enum(['sent', 'held', 'failed']),
  to: z.string(),
  response: z.string().nullable(),
});

export const organisationGet = defineOperation({
  id: 'organisation.get',
  method: 'GET',
  path: '/api/organisation',
  summary: { ko: '기관 정보', en: 'The organisation' },
  permission: 'self.use',
  response: organisationResource,
});

export const organisationUpdate = defineOperation({
  id: 'organisation.update',
  method: 'PUT',
  path: '/api/organisation',
  summary: { ko: '기관 정보 고치기', en: 'Change the organisation' },
  permission: 'organisation.manage',
  body: z.object({ ...organisationFields, version }),
  response: organisationResource,
  problems: ['conflict'],
});

export const organisationReadLaw = defineOperation({
  id: 'organisation.readLaw',
  method: 'GET',
  path: '/api/organisation/law',
  summary: { ko: '법이 보는 우리 기관', en: 'What the organisation is to the law' },
  permission: 'law.read',
  response: organisationLaw,
});

export const organisationSaveLaw = defineOperation({
  id: 'organisation.saveLaw',
  method: 'PUT',
  path: '/api/organisation/law',
  summary: { ko: '법이 보는 우리 기관 고치기', en: 'Change what the organisation is to the law' },
  permission: 'organisation.manage',
  body: organisationLaw,
  response: organisationLaw,
  problems: ['conflict'],
});

export const organisationReadMail = defineOperation({
  id: 'organisation.readMail',
  method: 'GET',
  path: '/api/organisation/mail',
  summary: { ko: '메일 서버 설정 (비밀번호 제외)', en: 'Mail settings, without the password' },
  permission: 'settings.manage',
  response: mailSettingsResource,
});

export const organisationSaveMail = defineOperation({
  id: 'organisation.saveMail',
  method: 'PUT',
  path: '/api/organisation/mail',
  summary: { ko: '메일 서버 설정 저장', en: 'Save the mail settings' },
  permission: 'settings.manage',
  body: mailSettingsInput,
  response: mailSettingsResource,
});

export const organisationTestMail = defineOperation({
  id: 'organisation.testMail',
  method: 'POST',
  path: '/api/organisation/mail/test',
  summary: { ko: '나에게 시험 메일 보내기', en: 'Send a test mail to myself' },
  permission: 'settings.manage',
  response: mailTestResult,
  problems: ['not-now'],
  rateLimit: 10,
});

export const organisationOperations = [
  organisationGet,
  organisationUpdate,
  organisationReadLaw,
  organisationSaveLaw,
  organisationReadMail,
  organisationSaveMail,
  organisationTestMail,
];
