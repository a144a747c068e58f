import { accessLogRead, accessLogVerify } from '@bongsu/contracts';
import { newId, toSeoulIso } from '@bongsu/kit';
import { route, type Route } from '../../http/route.ts';
import { readAccessLog } from './read-log.ts';
import { askForVerification } from './verification-store.ts';

export const routes: readonly Route[] = [
  route(accessLogRead, ({ tx, deps }) => readAccessLog(tx, deps)),
  route(accessLogVerify, async ({ tx, deps }) => {
    const now = deps.clock.now();
    await askForVerification(tx, newId(deps.clock), now);
    return { askedAt: toSeoulIso(now) };
  }),
];
