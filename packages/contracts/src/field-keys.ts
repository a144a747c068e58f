import { z } from 'zod';
import { moment, personRef, reason } from './common.ts';
import { defineOperation } from './operation.ts';

/** How fields are sealed: the first byte of a key's name tells which. */
export const fieldCiphers = ['AES-256-GCM', 'ARIA-256-GCM'] as const;

/** Algorithm (one byte) and key id (four), in hexadecimal. Says nothing about the key. */
const keyName = z.string().regex(/^[0-9a-f]{10}$/);
const keyParams = z.object({ keyName });

export const fieldKeyView = z.object({
  name: z.string(),
  cipher: z.enum(fieldCiphers),
  /** New values take it. */
  current: z.boolean(),
  /** How many values name it. */
  values: z.int(),
  /** How many of them keep it: only two custodians together open them, so the product never seals them anew. */
  kept: z.int(),
  addedAt: moment,
  /** `null`: the product itself, at the first start or with another algorithm. */
  addedBy: personRef.nullable(),
  reason: z.string(),
  /** From when it can be retired; `null`: values name it, or it is not counted yet. */
  retirableFrom: moment.nullable(),
});
export type FieldKeyView = z.infer<typeof fieldKeyView>;

export const fieldKeysView = z.object({
  items: z.array(fieldKeyView),
  /** The sealed values that are sealed anew (not of columns with `keepsKey`), and how many name the current key. */
  values: z.int(),
  underCurrent: z.int(),
  columns: z.array(z.object({ column: z.string(), keepsKey: z.boolean(), values: z.int(), underCurrent: z.int() })),
  retired: z.array(
    z.object({
      name: z.string(),
      cipher: z.enum(fieldCiphers),
      addedAt: moment,
      retiredAt: moment,
      retiredBy: personRef,
      reason: z.string(),
    }),
  ),
});
export type FieldKeysView = z.infer<typeof fieldKeysView>;

export const fieldKeysRead = defineOperation({
  id: 'field-keys.read',
  method: 'GET',
  path: '/api/field-keys',
  permission: 'settings.manage',
  summary: { ko: '암호화 키와 다시 봉인한 정도', en: 'Encryption keys, and how much is sealed under which' },
  response: fieldKeysView,
});

export const fieldKeysAdd = defineOperation({
  id: 'field-keys.add',
  method: 'POST',
  path: '/api/field-keys',
  permission: 'settings.manage',
  status: 201,
  summary: { ko: '새 암호화 키 만들기 (사유 필요)', en: 'Make a new encryption key, with a reason' },
  body: z.object({ reason }),
  response: z.object({ name: z.string() }),
  problems: ['not-now'],
  rateLimit: 10,
});

export const fieldKeysRetire = defineOperation({
  id: 'field-keys.retire',
  method: 'POST',
  path: '/api/field-keys/:keyName/retirement',
  permission: 'settings.manage',
  summary: { ko: '아무 값도 쓰지 않는 키 폐기 (사유 필요)', en: 'Destroy a key that no value names, with a reason' },
  params: keyParams,
  body: z.object({ reason }),
  problems: ['not-found', 'not-now'],
  rateLimit: 10,
});

export const fieldKeyOperations = [fieldKeysRead, fieldKeysAdd, fieldKeysRetire];
