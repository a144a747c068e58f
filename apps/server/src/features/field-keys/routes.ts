import { fieldKeysAdd, fieldKeysRead, fieldKeysRetire } from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { refuseApiKey } from '../session/index.ts';
import { addKey, retireKey } from './change-keys.ts';
import { presentKeys } from './present.ts';

export const routes: readonly Route[] = [
  route(fieldKeysRead, ({ tx, deps }) => presentKeys(tx, deps)),
  route(fieldKeysAdd, async ({ tx, deps, actor, body, record }) => {
    refuseApiKey(actor);
    const name = await addKey(tx, deps, body);
    await record({ action: 'create', subjects: [`field-key:${name}`], reason: body.reason });
    return { name };
  }),
  route(fieldKeysRetire, async ({ tx, deps, actor, params, body, record }) => {
    refuseApiKey(actor);
    await record({ action: 'delete', subjects: [`field-key:${params.keyName}`], reason: body.reason });
    await retireKey(tx, deps, params.keyName, body);
  }),
];
