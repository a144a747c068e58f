import { z } from 'zod';
import { email, id, line, moment, reason, role } from './common.ts';
import { defineOperation } from './operation.ts';
import { permissions, type Permission } from './permissions.ts';
import { both } from './text.ts';

const language = z.enum(['ko', 'en']);

/** A password being chosen. What else it must not be (a name, a common one) only the server knows. */
export const newPassword = z
  .string({ error: both('비밀번호를 입력해 주세요.', 'Enter a password.') })
  .min(10, both('비밀번호는 열 자 이상이어야 합니다.', 'A password has at least ten characters.'))
  .max(128, both('비밀번호는 128자 이하여야 합니다.', 'A password has at most 128 characters.'));

/** A password being proved. */
const givenPassword = z
  .string({ error: both('비밀번호를 입력해 주세요.', 'Enter the password.') })
  .min(1, both('비밀번호를 입력해 주세요.', 'Enter the password.'))
  .max(1000);

/** Six digits of an authenticator app, or a recovery code (`abcde-fghij`). Blanks are forgiven. */
const code = z
  .string({ error: both('인증번호를 입력해 주세요.', 'Enter the code.') })
  .transform((typed) => typed.replaceAll(/\s/g, '').toLowerCase())
  .pipe(
    z.string().regex(/^(\d{6}|[a-z0-9]{5}-?[a-z0-9]{5})$/, {
      error: both('여섯 자리 인증번호나 복구 코드를 입력해 주세요.', 'Enter the six digits or a recovery code.'),
    }),
  );

/**
 * How far the sign-in got: `code-needed` asks for the one-time code, `enrol-needed` for setting one up first
 * (`second-factor.begin`), `ready` is signed in.
 */
export const signInState = z.object({ state: z.enum(['ready', 'code-needed', 'enrol-needed']) });
export type SignInState = z.infer<typeof signInState>;

const signedOut = z.object({
  signedIn: z.literal(false),
  /** Where a sign-in that was begun stands. */
  state: z.enum(['none', 'code-needed', 'enrol-needed']),
  serverNow: moment,
});

const signedIn = z.object({
  signedIn: z.literal(true),
  person: z.object({ id, name: z.string(), email: z.string(), title: z.string() }),
  roles: z.array(role),
  department: z.object({ id, name: z.string() }).nullable(),
  language,
  organisation: z.object({
    name: z.string(),
    kind: z.enum(['public', 'private']),
    onlineServiceProvider: z.boolean(),
  }),
  demo: z.boolean(),
  /** Every permission that one of the roles opens: what the pages show is decided by these. */
  permissions: z.array(z.enum(Object.keys(permissions) as [Permission, ...Permission[]])),
  /** Seconds without a request after which the session ends. */
  idleSeconds: z.int(),
  /** When it ends whatever happens; `null` for an API key. */
  endsAt: moment.nullable(),
  /** `null` in the demo, where no second factor is asked. */
  recoveryCodesLeft: z.int().nullable(),
  serverNow: moment,
});

export const currentSession = z.discriminatedUnion('signedIn', [signedOut, signedIn]);
export type CurrentSession = z.infer<typeof currentSession>;
export type SignedIn = z.infer<typeof signedIn>;

export const sessionCreate = defineOperation({
  id: 'session.create',
  method: 'POST',
  path: '/api/session',
  summary: { ko: '전자우편 주소와 비밀번호로 로그인', en: 'Sign in with e-mail address and password' },
  permission: 'public',
  body: z.object({ email, password: givenPassword }),
  response: signInState,
  problems: ['wrong-credentials', 'locked'],
  rateLimit: 120,
});

export const sessionVerifyCode = defineOperation({
  id: 'session.verifyCode',
  method: 'POST',
  path: '/api/session/code',
  summary: { ko: '일회용 인증번호나 복구 코드 확인', en: 'Give the one-time code or a recovery code' },
  permission: 'public',
  body: z.object({ code }),
  response: signInState,
  problems: ['not-signed-in', 'second-factor-needed', 'wrong-code', 'locked'],
  rateLimit: 120,
});

export const sessionCurrent = defineOperation({
  id: 'session.current',
  method: 'GET',
  path: '/api/session',
  summary: { ko: '지금 로그인한 사람', en: 'Who is signed in' },
  permission: 'public',
  response: currentSession,
});

export const sessionDelete = defineOperation({
  id: 'session.delete',
  method: 'DELETE',
  path: '/api/session',
  summary: { ko: '로그아웃', en: 'Sign out' },
  permission: 'public',
});

export const sessionOperations = [sessionCreate, sessionVerifyCode, sessionCurrent, sessionDelete];

export const secondFactorBegin = defineOperation({
  id: 'second-factor.begin',
  method: 'POST',
  path: '/api/second-factor',
  summary: { ko: '인증 앱 등록 시작', en: 'Begin to set up an authenticator app' },
  permission: 'public',
  /** The password is asked when an app is being replaced. */
  body: z.object({ password: givenPassword.optional() }),
  response: z.object({
    /** `otpauth://totp/…`, to be shown as a QR code. */
    uri: z.string(),
    /** The same secret for typing in, Base32. */
    secret: z.string(),
  }),
  problems: ['not-signed-in', 'not-now', 'wrong-credentials', 'locked'],
  rateLimit: 30,
});

export const secondFactorConfirm = defineOperation({
  id: 'second-factor.confirm',
  method: 'POST',
  path: '/api/second-factor/confirm',
  summary: { ko: '인증 앱의 첫 번호로 등록 완료', en: 'Finish with the first code of the app' },
  permission: 'public',
  body: z.object({ code }),
  /** Shown once. */
  response: z.object({ recoveryCodes: z.array(z.string()) }),
  problems: ['not-signed-in', 'not-now', 'wrong-code', 'locked'],
  rateLimit: 30,
});

export const secondFactorReset = defineOperation({
  id: 'second-factor.reset',
  method: 'POST',
  path: '/api/people/:personId/second-factor/reset',
  summary: {
    ko: '다른 사람의 인증 앱 등록을 지워 다시 등록하게 하기',
    en: 'Remove the authenticator app of a person, who must then set one up again',
  },
  permission: 'people.manage',
  params: z.object({ personId: id }),
  body: z.object({ reason }),
  personalData: true,
  problems: ['not-found'],
});

export const secondFactorOperations = [secondFactorBegin, secondFactorConfirm, secondFactorReset];

export const mySessionView = z.object({
  id: z.string(),
  createdAt: moment,
  seenAt: moment,
  address: z.string(),
  current: z.boolean(),
});

export const myUpdate = defineOperation({
  id: 'my.update',
  method: 'PATCH',
  path: '/api/my',
  summary: { ko: '내 화면 언어 바꾸기', en: 'Change my language' },
  permission: 'self.use',
  body: z.object({ language }),
});

export const myChangePassword = defineOperation({
  id: 'my.changePassword',
  method: 'POST',
  path: '/api/my/password',
  summary: {
    ko: '내 비밀번호 바꾸기: 다른 곳의 로그인이, 그대로 두라고 하지 않으면 API 키와 달력 주소도 모두 끝난다',
    en: 'Change my password; every other session of mine ends, and unless told otherwise my API keys and calendar addresses',
  },
  permission: 'self.use',
  body: z.object({
    current: givenPassword,
    next: newPassword,
    /** API keys and calendar addresses end too: whoever knew the password may have made one. */
    revokeKeys: z.boolean().default(true),
  }),
  problems: ['wrong-credentials', 'locked'],
  rateLimit: 30,
});

export const mySessions = defineOperation({
  id: 'my.sessions',
  method: 'GET',
  path: '/api/my/sessions',
  summary: { ko: '내가 로그인해 둔 곳', en: 'Where I am signed in' },
  permission: 'self.use',
  response: z.object({ items: z.array(mySessionView) }),
});

export const myEndOtherSessions = defineOperation({
  id: 'my.endOtherSessions',
  method: 'DELETE',
  path: '/api/my/sessions',
  summary: { ko: '다른 곳의 내 로그인 끝내기', en: 'End my sessions elsewhere' },
  permission: 'self.use',
  response: z.object({ ended: z.int() }),
});

export const myOperations = [myUpdate, myChangePassword, mySessions, myEndOtherSessions];

/** The name a person gives something of theirs. */
export const ownName = line(80);
