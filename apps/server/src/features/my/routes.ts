import { myChangePassword, myEndOtherSessions, mySessions, myUpdate } from '@bongsu/contracts';
import { sql } from '../../database/index.ts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { changePassword } from './change-password.ts';
import { endOtherSessions, listSessions } from './sessions.ts';

export const routes: readonly Route[] = [
  route(myUpdate, async ({ tx, actor, body }) => {
    await tx.asSystem(() => tx.run(sql`update person set language = ${body.language} where id = ${actor.personId}`));
  }),
  looseRoute(myChangePassword, changePassword),
  route(mySessions, listSessions),
  route(myEndOtherSessions, endOtherSessions),
];
