import type { AnyOperation } from '@bongsu/contracts';
import type { z } from 'zod';
import { Refusal } from './refusal.ts';
import { refuseUnstorable } from './unstorable.ts';

const read = (schema: z.ZodType | undefined, input: unknown): unknown => {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(input);
  if (parsed.success) {
    refuseUnstorable(parsed.data);
    return parsed.data;
  }
  throw new Refusal('invalid', {
    errors: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  });
};

/** A wrong id in the path is a thing that does not exist, not a wrong field. */
const readParams = (schema: z.ZodType | undefined, input: unknown): unknown => {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new Refusal('not-found');
  return parsed.data;
};

export interface Inputs {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

export const readInputs = (operation: AnyOperation, raw: Inputs): Inputs => ({
  params: readParams(operation.params, raw.params),
  query: read(operation.query, raw.query ?? {}),
  body: read(operation.body, raw.body ?? {}),
});
