import { readFile } from 'node:fs/promises';
import { operations, problems } from '@bongsu/contracts';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from './openapi.ts';
import { OPENAPI_FILE, openApiText } from './openapi-file.ts';

type Json = { readonly [key: string]: unknown };

const document = openApiDocument('ko');
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in the document with its path, depth first. */
const walk = function* (value: unknown, path = '#'): Generator<readonly [string, Json]> {
  if (Array.isArray(value))
    for (const [index, entry] of value.entries()) yield* walk(entry, `${path}/${String(index)}`);
  if (!isObject(value)) return;
  yield [path, value];
  for (const [key, entry] of Object.entries(value)) yield* walk(entry, `${path}/${key}`);
};

const resolve = (ref: string): unknown =>
  ref
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), document);

const all = Object.entries(document['paths'] as Record<string, Record<string, Json>>).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

/** The document without its words. */
const bare = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, entry: unknown) =>
      ['summary', 'description', 'title', 'x-displayName'].includes(key) && typeof entry === 'string' ? '' : entry,
    ),
  );

describe('the OpenAPI document', () => {
  it('describes exactly the operations of the product, each once', () => {
    const described = all.map(({ operation }) => String(operation['operationId'])).toSorted();
    expect(described).toEqual(operations.map((operation) => operation.id).toSorted());
  });

  it('has no reference that leads nowhere, and nothing that nobody refers to', () => {
    const refs = [...walk(document)].flatMap(([, value]) => (typeof value['$ref'] === 'string' ? [value['$ref']] : []));
    expect(refs.filter((ref) => resolve(ref) === undefined)).toEqual([]);
    const used = new Set(refs);
    const components = document['components'] as Record<string, Json>;
    const kept = ['schemas', 'responses', 'parameters'].flatMap((kind) =>
      Object.keys(components[kind] ?? {}).map((name) => `#/components/${kind}/${name}`),
    );
    expect(kept.filter((ref) => !used.has(ref))).toEqual([]);
  });

  it('declares every slot of a path, and no other', () => {
    for (const { path, operation } of all) {
      const slots = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => String(name)).toSorted();
      const declared = (operation['parameters'] as Json[])
        .filter((parameter) => parameter['in'] === 'path')
        .map((parameter) => String(parameter['name']))
        .toSorted();
      expect([path, declared]).toEqual([path, slots]);
    }
  });

  it('uses the types of JSON Schema only, and requires only what it describes', () => {
    for (const [path, schema] of walk(document)) {
      const { type, required, properties } = schema;
      if (path.endsWith('/properties') || !path.includes('chema')) continue;
      if (typeof type === 'string' && typeof schema['in'] !== 'string')
        expect([path, TYPES.has(type)]).toEqual([path, true]);
      if (Array.isArray(required) && schema['propertyNames'] === undefined) {
        expect([
          path,
          required.filter((name) => !Object.hasOwn((properties as Json | undefined) ?? {}, String(name))),
        ]).toEqual([path, []]);
      }
    }
  });

  it('gives each answer a description, and each refusal the problems that it can be', () => {
    for (const { operation } of all) {
      const responses = Object.entries(operation['responses'] as Record<string, Json>);
      expect(responses.filter(([status]) => status.startsWith('2'))).toHaveLength(1);
      for (const [status, response] of responses) {
        const found = (typeof response['$ref'] === 'string' ? resolve(response['$ref']) : response) as Json;
        expect(found['description']).toBeTypeOf('string');
        if (Number(status) < 400) continue;
        const codes = String(response['$ref']).split('/').at(-1)?.split('.') as (keyof typeof problems)[];
        expect(codes.map((code) => problems[code].status)).toEqual(codes.map(() => Number(status)));
      }
    }
  });

  it('lets nobody in without a session or a key, but for what is public', () => {
    for (const { operation } of all) {
      const open = (operation['security'] as Json[]).some((way) => Object.keys(way).length === 0);
      expect([operation['operationId'], open]).toEqual([
        operation['operationId'],
        operation['x-permission'] === 'public',
      ]);
    }
  });

  it('is worded in Korean and in English, and otherwise the same', () => {
    const english = openApiDocument('en');
    expect(bare(english)).toEqual(bare(document));
    const hangul = /[가-힣]/;
    for (const { operation } of all) expect(operation['summary']).toMatch(hangul);
    for (const [, value] of walk(english['paths'])) {
      if (typeof value['summary'] === 'string') expect(value['summary']).not.toMatch(hangul);
    }
  });

  it('stands in docs/openapi.json as it is now (after a change: npx node apps/server/src/http/openapi-file.ts)', async () => {
    expect(await readFile(OPENAPI_FILE, 'utf8')).toBe(openApiText());
  });
});
