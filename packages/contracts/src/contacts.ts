import { z } from 'zod';
import { email, id, line, moment, personRef, reason, version } from './common.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

/** Where a line of the emergency list (비상연락망, 대응지침 제5조제2항) belongs; also the order in which they are shown. */
export const contactAreas = [
  'response-team', // 침해사고 대응팀
  'department', // 부서별 처리책임자
  'regulator', // 개인정보 보호위원회
  'kisa', // 한국인터넷진흥원
  'police', // 수사기관
  'security-contractor', // 보안관제·유지보수 업체
  'other',
] as const;

const area = z.enum(contactAreas);

/** Hotlines are short: 118, 182. Empty when there is none. */
const number = z
  .string()
  .trim()
  .regex(
    /^$|^[0-9+*#][0-9 ()*#+-]{1,24}$/,
    both('전화번호를 확인해 주세요. 예: 118, 02-000-0000', 'Check the phone number, for example 118 or 02-000-0000.'),
  )
  .default('');

const text = (max: number) => z.string().trim().max(max).default('');

const contactFields = {
  area,
  organisation: text(100),
  name: line(80),
  /** 맡은 일 */
  duty: text(200),
  phone: number,
  mobile: number,
  email: z.union([z.literal(''), email]).default(''),
  /** One of our own people. */
  personId: id.nullable().default(null),
  /** Stands in for that line when nobody answers (대리인). */
  deputyOf: id.nullable().default(null),
  sort: z.int().min(0).max(100_000).default(0),
};

const reachable = (contact: { phone: string; mobile: string; email: string }): boolean =>
  contact.phone !== '' || contact.mobile !== '' || contact.email !== '';

const needsReach = {
  path: ['phone'],
  error: both('전화, 휴대전화, 전자우편 가운데 하나는 적어 주세요.', 'Give a phone number, a mobile or an e-mail.'),
};

export const contactView = z.object({
  id,
  area,
  organisation: z.string(),
  name: z.string(),
  duty: z.string(),
  phone: z.string(),
  mobile: z.string(),
  email: z.string(),
  personId: id.nullable(),
  deputyOf: id.nullable(),
  sort: z.int(),
  confirmedAt: moment.nullable(),
  confirmedBy: personRef.nullable(),
  /** Never confirmed, or longer ago than the list's `staleAfterDays`. */
  stale: z.boolean(),
  version,
});
export type ContactView = z.infer<typeof contactView>;

export const contactList = z.object({
  staleAfterDays: z.int(),
  staleCount: z.int(),
  groups: z.array(z.object({ area, items: z.array(contactView) })),
});
export type ContactList = z.infer<typeof contactList>;

const contactParams = z.object({ contactId: id });

export const contactsList = defineOperation({
  id: 'contacts.list',
  method: 'GET',
  path: '/api/contacts',
  summary: { ko: '비상연락망', en: 'Emergency contacts' },
  permission: 'contacts.read',
  response: contactList,
  personalData: true,
});

export const contactsCreate = defineOperation({
  id: 'contacts.create',
  method: 'POST',
  path: '/api/contacts',
  summary: { ko: '비상연락망에 올리기', en: 'Add an emergency contact' },
  permission: 'contacts.manage',
  body: z.object(contactFields).refine(reachable, needsReach),
  response: contactView,
  status: 201,
  personalData: true,
  problems: ['invalid'],
});

export const contactsUpdate = defineOperation({
  id: 'contacts.update',
  method: 'PUT',
  path: '/api/contacts/:contactId',
  summary: { ko: '비상연락망 고치기: 확인한 것으로 친다', en: 'Change an emergency contact, which also confirms it' },
  permission: 'contacts.manage',
  params: contactParams,
  body: z.object({ ...contactFields, version }).refine(reachable, needsReach),
  response: contactView,
  personalData: true,
  problems: ['not-found', 'conflict', 'invalid'],
});

export const contactsConfirm = defineOperation({
  id: 'contacts.confirm',
  method: 'POST',
  path: '/api/contacts/:contactId/confirm',
  summary: { ko: '연락처가 맞음을 확인', en: 'Confirm that a contact is still right' },
  permission: 'contacts.manage',
  params: contactParams,
  body: z.object({ version }),
  response: contactView,
  personalData: true,
  problems: ['not-found', 'conflict'],
});

export const contactsRemove = defineOperation({
  id: 'contacts.remove',
  method: 'POST',
  path: '/api/contacts/:contactId/remove',
  summary: { ko: '비상연락망에서 내리기 (기록은 남는다)', en: 'Take a contact off the list; the record stays' },
  permission: 'contacts.manage',
  params: contactParams,
  body: z.object({ reason, version }),
  personalData: true,
  problems: ['not-found', 'conflict'],
});

export const contactOperations = [contactsList, contactsCreate, contactsUpdate, contactsConfirm, contactsRemove];
