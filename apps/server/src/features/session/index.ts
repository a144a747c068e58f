export { AGENT_TOKEN_PREFIX, API_KEY_PREFIX, SOURCE_KEY_PREFIX, authenticate, personActor } from './authenticate.ts';
export { accountOf, forgetAttempts, lockedAccounts, reserveAttempt, returnAttempt } from './attempts.ts';
export { forgetExpired } from './forget-expired.ts';
export { committed, refused, type Outcome } from './outcome.ts';
export { hashPassword, passwordFits } from './password.ts';
export { refuseWeak } from './password-rules.ts';
export { provePassword } from './prove-password.ts';
export { refuseApiKey } from './refuse-api-key.ts';
export { recordSignIn } from './sign-in-record.ts';
export {
  accountOfPerson,
  closeSession,
  closeSessionsOf,
  findSession,
  openSession,
  revokeKeysOf,
  savePassword,
  sessionsOf,
  type Account,
} from './store.ts';
