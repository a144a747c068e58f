import { z } from 'zod';
import { email, id, line, moment, pageOf, pageQuery, phone, reason, role, version } from './common.ts';
import { defineOperation } from './operation.ts';
import { newPassword, signInState } from './session.ts';
import { both } from './text.ts';

/** Everybody is at least `staff` (전 교직원); order does not matter, repetition is dropped. */
const roleSet = z
  .array(role)
  .max(20)
  .transform((chosen) => [...new Set([...chosen, 'staff' as const])]);

const title = z.string().trim().max(60);

/** Reachable as; `null` for those who may only know name, department and title. */
const reach = z.object({ email: z.string(), phone: z.string().nullable() });

/** How the account stands; `null` for those who do not manage accounts. */
const account = z.object({
  /** `invited`: no password chosen yet. */
  state: z.enum(['invited', 'active', 'locked', 'deactivated']),
  secondFactor: z.boolean(),
});

export const personView = z.object({
  id,
  name: z.string(),
  title: z.string(),
  departmentId: id.nullable(),
  department: z.string().nullable(),
  active: z.boolean(),
  /** `null` for those who may only know name, department and title. */
  roles: z.array(role).nullable(),
  reach: reach.nullable(),
  account: account.nullable(),
  version,
});
export type PersonView = z.infer<typeof personView>;

const personParams = z.object({ personId: id });

/** The link is shown only when no mail could be sent, once, to the administrator who asked for it. */
export const issuedLink = z.object({
  purpose: z.enum(['invite', 'reset']),
  sent: z.boolean(),
  link: z.string().nullable(),
  expiresAt: moment,
});
export type IssuedLink = z.infer<typeof issuedLink>;

export const roleChangeView = z.object({
  id,
  before: z.array(role),
  after: z.array(role),
  changedBy: z.string().nullable(),
  changedAt: moment,
  reason: z.string(),
});

export type RoleChangeView = z.infer<typeof roleChangeView>;

const linkToken = z
  .string({ error: both('링크를 다시 확인해 주세요.', 'Check the link.') })
  .regex(/^[\w-]{43}$/, both('링크를 다시 확인해 주세요.', 'Check the link.'));

export const peopleList = defineOperation({
  id: 'people.list',
  method: 'GET',
  path: '/api/people',
  summary: { ko: '구성원 찾기', en: 'Find people' },
  permission: 'people.read',
  query: z.object({
    /** Part of a name. */
    search: z.string().trim().max(60).optional(),
    departmentId: id.optional(),
    role: role.optional(),
    state: z.enum(['active', 'deactivated', 'all']).default('active'),
    ...pageQuery,
  }),
  response: pageOf(personView),
  personalData: true,
});

export const peopleGet = defineOperation({
  id: 'people.get',
  method: 'GET',
  path: '/api/people/:personId',
  summary: { ko: '구성원 한 사람', en: 'One person' },
  permission: 'people.read',
  params: personParams,
  response: personView,
  personalData: true,
  problems: ['not-found'],
});

export const peopleCreate = defineOperation({
  id: 'people.create',
  method: 'POST',
  path: '/api/people',
  summary: { ko: '구성원을 등록하고 초대', en: 'Add a person and invite them' },
  permission: 'people.manage',
  body: z.object({
    name: line(60),
    email,
    phone: phone.nullable().default(null),
    title: title.default(''),
    departmentId: id.nullable().default(null),
    roles: roleSet.default(['staff']),
    reason,
  }),
  response: z.object({ person: personView, invitation: issuedLink }),
  status: 201,
  personalData: true,
  problems: ['invalid'],
});

export const peopleUpdate = defineOperation({
  id: 'people.update',
  method: 'PUT',
  path: '/api/people/:personId',
  summary: { ko: '구성원 정보 고치기', en: 'Change what is known of a person' },
  permission: 'people.manage',
  params: personParams,
  body: z.object({
    name: line(60),
    email,
    phone: phone.nullable(),
    title,
    departmentId: id.nullable(),
    version,
  }),
  response: personView,
  personalData: true,
  problems: ['not-found', 'conflict'],
});

export const peopleSetRoles = defineOperation({
  id: 'people.setRoles',
  method: 'PUT',
  path: '/api/people/:personId/roles',
  summary: { ko: '역할 주고 거두기', en: 'Grant and withdraw roles' },
  permission: 'people.manage',
  params: personParams,
  body: z.object({ roles: roleSet, reason, version }),
  response: personView,
  personalData: true,
  problems: ['not-found', 'conflict', 'not-now'],
});

export const peopleRoleChanges = defineOperation({
  id: 'people.roleChanges',
  method: 'GET',
  path: '/api/people/:personId/role-changes',
  summary: { ko: '역할 변경 내역', en: 'Every grant and withdrawal of a role' },
  permission: 'role-changes.read',
  params: personParams,
  response: z.object({ items: z.array(roleChangeView) }),
  personalData: true,
  problems: ['not-found'],
});

export const peopleDeactivate = defineOperation({
  id: 'people.deactivate',
  method: 'POST',
  path: '/api/people/:personId/deactivate',
  summary: {
    ko: '계정 정지: 로그인과 API 키가 바로 끊긴다',
    en: 'Deactivate an account; its sessions and API keys end at once',
  },
  permission: 'people.manage',
  params: personParams,
  body: z.object({ reason, version }),
  response: personView,
  personalData: true,
  problems: ['not-found', 'conflict', 'not-now'],
});

export const peopleReactivate = defineOperation({
  id: 'people.reactivate',
  method: 'POST',
  path: '/api/people/:personId/reactivate',
  summary: { ko: '계정 정지 풀기', en: 'Reactivate an account' },
  permission: 'people.manage',
  params: personParams,
  body: z.object({ reason, version }),
  response: personView,
  personalData: true,
  problems: ['not-found', 'conflict', 'not-now'],
});

export const peopleUnlock = defineOperation({
  id: 'people.unlock',
  method: 'POST',
  path: '/api/people/:personId/unlock',
  summary: { ko: '로그인 잠금 풀기', en: 'Unlock an account after failed sign-ins' },
  permission: 'people.manage',
  params: personParams,
  body: z.object({ reason }),
  response: personView,
  personalData: true,
  problems: ['not-found'],
});

export const peopleIssueLink = defineOperation({
  id: 'people.issueLink',
  method: 'POST',
  path: '/api/people/:personId/link',
  summary: {
    ko: '초대 또는 비밀번호 재설정 링크 보내기 (72시간)',
    en: 'Send a link to choose a password, valid for 72 hours',
  },
  permission: 'people.manage',
  params: personParams,
  body: z.object({ reason }),
  response: issuedLink,
  status: 201,
  personalData: true,
  problems: ['not-found', 'not-now'],
});

export const peopleReadInvitation = defineOperation({
  id: 'people.readInvitation',
  method: 'POST',
  path: '/api/invitations/read',
  summary: { ko: '받은 링크가 누구의 것인지', en: 'Whose link this is' },
  permission: 'public',
  body: z.object({ token: linkToken }),
  response: z.object({
    purpose: z.enum(['invite', 'reset']),
    name: z.string(),
    organisationName: z.string(),
    expiresAt: moment,
  }),
  problems: ['not-found'],
  rateLimit: 60,
});

export const peopleAcceptInvitation = defineOperation({
  id: 'people.acceptInvitation',
  method: 'POST',
  path: '/api/invitations/accept',
  summary: { ko: '받은 링크로 비밀번호를 정하고 로그인', en: 'Choose a password with the link, and sign in' },
  permission: 'public',
  body: z.object({ token: linkToken, password: newPassword }),
  response: signInState,
  problems: ['not-found', 'invalid'],
  rateLimit: 60,
});

export const peopleOperations = [
  peopleList,
  peopleGet,
  peopleCreate,
  peopleUpdate,
  peopleSetRoles,
  peopleRoleChanges,
  peopleDeactivate,
  peopleReactivate,
  peopleUnlock,
  peopleIssueLink,
  peopleReadInvitation,
  peopleAcceptInvitation,
];

export const departmentView = z.object({
  id,
  parentId: id.nullable(),
  name: z.string(),
  sort: z.int(),
  /** Active people in it, and in it with everything below. */
  people: z.int(),
  peopleBelow: z.int(),
});
export type DepartmentView = z.infer<typeof departmentView>;

const departmentParams = z.object({ departmentId: id });
const sort = z.int().min(0).max(100_000);

export const departmentsList = defineOperation({
  id: 'departments.list',
  method: 'GET',
  path: '/api/departments',
  summary: { ko: '부서', en: 'Departments' },
  permission: 'people.read',
  /** A parent always stands before its children. */
  response: z.object({ items: z.array(departmentView) }),
});

export const departmentsCreate = defineOperation({
  id: 'departments.create',
  method: 'POST',
  path: '/api/departments',
  summary: { ko: '부서 만들기', en: 'Add a department' },
  permission: 'people.manage',
  body: z.object({ name: line(80), parentId: id, sort: sort.default(0) }),
  response: departmentView,
  status: 201,
  problems: ['invalid'],
});

export const departmentsRename = defineOperation({
  id: 'departments.rename',
  method: 'PUT',
  path: '/api/departments/:departmentId',
  summary: { ko: '부서 이름 바꾸기', en: 'Rename a department' },
  permission: 'people.manage',
  params: departmentParams,
  body: z.object({ name: line(80), sort: sort.optional() }),
  response: departmentView,
  problems: ['not-found'],
});

export const departmentsMove = defineOperation({
  id: 'departments.move',
  method: 'POST',
  path: '/api/departments/:departmentId/move',
  summary: { ko: '부서를 다른 부서 아래로 옮기기', en: 'Move a department below another' },
  permission: 'people.manage',
  params: departmentParams,
  body: z.object({ parentId: id }),
  response: departmentView,
  problems: ['not-found', 'invalid'],
});

export const departmentOperations = [departmentsList, departmentsCreate, departmentsRename, departmentsMove];
