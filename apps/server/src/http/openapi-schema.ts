import * as contracts from '@bongsu/contracts';
import { z } from 'zod';

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

type Direction = 'input' | 'output';

const pascal = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

const isOperation = (value: unknown): boolean => typeof value === 'object' && value !== null && 'permission' in value;

/** Resources that the contracts export by name become named schemas; everything else stays in its place. */
const named = z.registry<{ id: string }>();
for (const [name, value] of Object.entries(contracts)) {
  const resource = value instanceof z.ZodObject || value instanceof z.ZodDiscriminatedUnion;
  if (resource && !isOperation(value) && !/Params$|Query$|Filter$|Input$/.test(name))
    named.add(value, { id: pascal(name) });
}

const REDUNDANT: Readonly<Record<string, (value: unknown, schema: Record<string, unknown>) => boolean>> = {
  // What a format says already, in many letters.
  pattern: (value, schema) => typeof value === 'string' && schema['format'] !== undefined,
  // Every integer of JSON.
  minimum: (value) => value === Number.MIN_SAFE_INTEGER,
  maximum: (value) => value === Number.MAX_SAFE_INTEGER,
  $schema: () => true,
};

const tidy = (value: unknown, rename: (ref: string) => string): unknown => {
  if (Array.isArray(value)) return value.map((entry) => tidy(entry, rename));
  if (typeof value !== 'object' || value === null) return value;
  const schema = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, entry]) => REDUNDANT[key]?.(entry, schema) !== true)
      .map(([key, entry]) => [key, key === '$ref' && typeof entry === 'string' ? rename(entry) : tidy(entry, rename)]),
  );
};

/** Collects the named schemas on the way; what is sent and what is answered may differ and then have two names. */
export class SchemaBook {
  readonly components: Record<string, JsonSchema> = {};

  /** The JSON Schema of a Zod schema, with references into {@link components}. */
  write(schema: z.ZodType, direction: Direction): JsonSchema {
    const { $defs = {}, ...own } = z.toJSONSchema(schema, {
      io: direction,
      metadata: named,
      unrepresentable: 'any',
    }) as {
      $defs?: Record<string, JsonSchema>;
    };
    const suffix = direction === 'input' ? 'Input' : '';
    const rename = (ref: string): string => `#/components/schemas/${ref.replace('#/$defs/', '')}${suffix}`;
    for (const [name, definition] of Object.entries($defs)) {
      const { id: _id, ...rest } = definition;
      this.components[`${name}${suffix}`] ??= tidy(rest, rename) as JsonSchema;
    }
    const name = named.get(schema)?.id;
    const written = tidy(own, rename) as JsonSchema;
    if (name === undefined) return written;
    const { id: _id, ...rest } = written;
    this.components[`${name}${suffix}`] ??= rest;
    return { $ref: `#/components/schemas/${name}${suffix}` };
  }
}
