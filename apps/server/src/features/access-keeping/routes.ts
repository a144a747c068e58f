import { accessKeepingRead, accessKeepingSave } from '@bongsu/contracts';
import { refuse } from '../../http/refusal.ts';
import { route, type Route } from '../../http/route.ts';
import { readKeeping } from './present.ts';
import { readPlan, writePlan } from './store.ts';

/** 접속기록의 보관과 파기. */
export const routes: readonly Route[] = [
  route(accessKeepingRead, ({ tx, deps }) => readKeeping(tx, deps)),
  route(accessKeepingSave, async ({ tx, body, record }) => {
    if ((await writePlan(tx, body)) === 0) refuse('conflict', { current: await readPlan(tx) });
    await record({ action: 'update', subjects: ['access-keeping-plan'], reason: body.reason });
    return readPlan(tx);
  }),
];
