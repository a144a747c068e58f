import { z } from 'zod';
import { email, id, line, moment, phone, role } from './common.ts';
import { defineOperation } from './operation.ts';
import { mailSettingsInput, organisationFields } from './organisation.ts';
import { newPassword, signInState } from './session.ts';

/** `new`: nobody has set it up; `demo`: an invented institution to look around in. */
export const setupState = z.object({
  state: z.enum(['new', 'ready', 'demo']),
  organisationName: z.string().nullable(),
  serverNow: moment,
});
export type SetupState = z.infer<typeof setupState>;

/** The first step: the organisation and its 개인정보 보호책임자, who is also the first administrator. */
export const setupInput = z.object({
  organisation: z.object({
    ...organisationFields,
    /** Whether people in the European Union are among the data subjects: the GDPR's duties are judged as well. */
    euSubjects: z.boolean().default(false),
  }),
  cpo: z.object({
    name: line(60),
    title: z.string().trim().max(60).default(''),
    email,
    phone: phone.nullable().default(null),
    password: newPassword,
  }),
  mail: mailSettingsInput.optional(),
});
export type SetupInput = z.infer<typeof setupInput>;

/** Someone of the demo whom a visitor may become, and what there is to see as them. */
export const demoPerson = z.object({
  id,
  name: z.string(),
  title: z.string(),
  department: z.string().nullable(),
  roles: z.array(role),
  current: z.boolean(),
});
export type DemoPerson = z.infer<typeof demoPerson>;

export const setupStatus = defineOperation({
  id: 'setup.status',
  method: 'GET',
  path: '/api/setup',
  summary: { ko: '설정이 끝났는지 확인', en: 'Whether the set-up is done' },
  permission: 'public',
  response: setupState,
});

export const setupOrganisation = defineOperation({
  id: 'setup.organisation',
  method: 'POST',
  path: '/api/setup/organisation',
  summary: {
    ko: '기관과 개인정보 보호책임자를 등록하고 로그인',
    en: 'Set up the organisation and its privacy officer, and sign in',
  },
  permission: 'public',
  body: setupInput,
  response: signInState,
  status: 201,
  problems: ['already-set-up'],
  rateLimit: 30,
});

export const setupDemo = defineOperation({
  id: 'setup.demo',
  method: 'POST',
  path: '/api/setup/demo',
  summary: { ko: '가상의 기관으로 둘러보기 시작', en: 'Start looking around in an invented institution' },
  permission: 'public',
  response: signInState,
  status: 201,
  problems: ['already-set-up'],
  rateLimit: 30,
});

export const setupOperations = [setupStatus, setupOrganisation, setupDemo];

export const demoPeople = defineOperation({
  id: 'demo.people',
  method: 'GET',
  path: '/api/demo/people',
  summary: { ko: '데모에서 바꾸어 볼 수 있는 사람들', en: 'Whom one can become in the demo' },
  permission: 'self.use',
  response: z.object({ items: z.array(demoPerson) }),
  problems: ['not-found'],
});

export const demoBecome = defineOperation({
  id: 'demo.become',
  method: 'POST',
  path: '/api/demo/become',
  summary: { ko: '데모의 다른 사람으로 바꾸기', en: 'Become somebody else in the demo' },
  permission: 'self.use',
  body: z.object({ personId: id }),
  response: signInState,
  problems: ['not-found'],
});

export const demoOperations = [demoPeople, demoBecome];
