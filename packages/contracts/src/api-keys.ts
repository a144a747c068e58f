import { z } from 'zod';
import { id, moment } from './common.ts';
import { defineOperation } from './operation.ts';
import { ownName } from './session.ts';

export const API_KEY_MAX_DAYS = 365;

export const apiKeyView = z.object({
  id,
  name: z.string(),
  createdAt: moment,
  expiresAt: moment,
  /** To the day: not written at every use. */
  lastUsedAt: moment.nullable(),
  state: z.enum(['active', 'expired', 'revoked']),
});
export type ApiKeyView = z.infer<typeof apiKeyView>;

export const apiKeysList = defineOperation({
  id: 'api-keys.list',
  method: 'GET',
  path: '/api/api-keys',
  summary: { ko: '내 API 키', en: 'My API keys' },
  permission: 'self.use',
  response: z.object({ items: z.array(apiKeyView) }),
});

export const apiKeysCreate = defineOperation({
  id: 'api-keys.create',
  method: 'POST',
  path: '/api/api-keys',
  summary: { ko: 'API 키 만들기: 나와 같은 권한', en: 'Make an API key with my own rights' },
  permission: 'self.use',
  body: z.object({ name: ownName, expiresInDays: z.int().min(1).max(API_KEY_MAX_DAYS).default(90) }),
  /** The key itself is shown this once. */
  response: z.object({ key: z.string(), apiKey: apiKeyView }),
  status: 201,
  rateLimit: 20,
});

export const apiKeysRevoke = defineOperation({
  id: 'api-keys.revoke',
  method: 'DELETE',
  path: '/api/api-keys/:apiKeyId',
  summary: { ko: 'API 키 거두기', en: 'Revoke an API key' },
  permission: 'self.use',
  params: z.object({ apiKeyId: id }),
  problems: ['not-found'],
});

export const apiKeyOperations = [apiKeysList, apiKeysCreate, apiKeysRevoke];
