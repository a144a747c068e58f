import { apiKeysCreate, apiKeysList, apiKeysRevoke, type ApiKeyView } from '@bongsu/contracts';
import { isBefore, newId, randomToken, sha256, toSeoulIso, type Instant } from '@bongsu/kit';
import { refuse } from '../../http/refusal.ts';
import { route, type Route } from '../../http/route.ts';
import { API_KEY_PREFIX, refuseApiKey } from '../session/index.ts';
import { insertKey, keysOf, revokeKey, type ApiKeyRow } from './store.ts';

const stateOf = (row: ApiKeyRow, now: Instant): ApiKeyView['state'] => {
  if (row.revokedAt !== null) return 'revoked';
  return isBefore(now, row.expiresAt) ? 'active' : 'expired';
};

const present = (row: ApiKeyRow, now: Instant): ApiKeyView => ({
  id: row.id,
  name: row.name,
  createdAt: toSeoulIso(row.createdAt),
  expiresAt: toSeoulIso(row.expiresAt),
  lastUsedAt: row.lastUsedAt === null ? null : toSeoulIso(row.lastUsedAt),
  state: stateOf(row, now),
});

export const routes: readonly Route[] = [
  route(apiKeysList, async ({ tx, deps, actor }) => {
    const now = deps.clock.now();
    return { items: (await keysOf(tx, actor.personId!)).map((row) => present(row, now)) };
  }),
  route(apiKeysCreate, async ({ tx, deps, actor, body, record }) => {
    refuseApiKey(actor);
    const key = `${API_KEY_PREFIX}${randomToken()}`;
    const now = deps.clock.now();
    const row = await insertKey(tx, {
      id: newId(deps.clock),
      personId: actor.personId!,
      name: body.name,
      tokenHash: sha256(key),
      createdAt: now,
      expiresAt: now.add({ hours: 24 * body.expiresInDays }),
    });
    await record({ action: 'grant', subjects: [`api-key:${row.id}`] });
    return { key, apiKey: present(row, now) };
  }),
  route(apiKeysRevoke, async ({ tx, deps, actor, params, record }) => {
    refuseApiKey(actor);
    if ((await revokeKey(tx, actor.personId!, params.apiKeyId, deps.clock.now())) === 0) refuse('not-found');
    await record({ action: 'grant', subjects: [`api-key:${params.apiKeyId}`] });
  }),
];
