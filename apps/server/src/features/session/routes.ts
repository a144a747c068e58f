import { sessionCreate, sessionCurrent, sessionDelete, sessionVerifyCode } from '@bongsu/contracts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { createSession } from './create-session.ts';
import { currentSession } from './current-session.ts';
import { deleteSession } from './delete-session.ts';
import { verifyCode } from './verify-code.ts';

export const routes: readonly Route[] = [
  looseRoute(sessionCreate, createSession),
  looseRoute(sessionVerifyCode, verifyCode),
  route(sessionCurrent, currentSession),
  looseRoute(sessionDelete, deleteSession),
];
