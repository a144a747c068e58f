import { operations, problemDetails, rolesWith, type AnyOperation, type Language } from '@bongsu/contracts';
import { BATCH_HEADER, LONGEST_BATCH_ID } from '@bongsu/ledger';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { ProblemBook } from './openapi-problems.ts';
import { SchemaBook, type JsonSchema } from './openapi-schema.ts';
import { areas, roleNames, words } from './openapi-words.ts';
import { languageOf } from './request.ts';

const VERSION = '0.1.0';
const SITE_HEADER = 'SameSiteHeader';
const BATCH_PARAMETER = 'BatchId';
const RAW_TYPES = ['application/json', 'application/x-ndjson', 'text/csv', 'text/plain'];

type Json = Readonly<Record<string, unknown>>;

const pathOf = (operation: AnyOperation): string => operation.path.replaceAll(/:(\w+)/g, '{$1}');

const areaOf = (operation: AnyOperation): string => operation.id.split('.')[0] ?? operation.id;

/** The fields of an object schema as parameters in the path or the query. */
const parametersOf = (book: SchemaBook, schema: z.ZodType | undefined, place: 'path' | 'query'): readonly Json[] => {
  if (schema === undefined) return [];
  const written = book.write(schema, 'input');
  const required = (written['required'] ?? []) as readonly string[];
  return Object.entries((written['properties'] ?? {}) as Record<string, JsonSchema>).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (required.includes(name) && property['default'] === undefined),
    schema: property,
  }));
};

const uploadOf = (fields: JsonSchema, language: Language): JsonSchema => ({
  ...fields,
  properties: {
    ...(fields['properties'] as Json | undefined),
    file: { type: 'string', contentMediaType: 'application/octet-stream', description: words.file[language] },
  },
  required: [...((fields['required'] ?? []) as readonly string[]), 'file'],
});

const bodyOf = (book: SchemaBook, operation: AnyOperation, language: Language): Json => {
  if (operation.upload) {
    const fields = operation.body === undefined ? { type: 'object' } : book.write(operation.body, 'input');
    return {
      requestBody: { required: true, content: { 'multipart/form-data': { schema: uploadOf(fields, language) } } },
    };
  }
  if (operation.rawMegabytes !== undefined) {
    const schema = { type: 'string', format: 'binary', description: words.raw[language] };
    return {
      requestBody: { required: true, content: Object.fromEntries(RAW_TYPES.map((type) => [type, { schema }])) },
    };
  }
  if (operation.body === undefined) return {};
  const schema = book.write(operation.body, 'input');
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
};

const successOf = (book: SchemaBook, operation: AnyOperation, language: Language): Json => {
  const description = words.done[language];
  if (operation.file) {
    return {
      200: { description, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
    };
  }
  if (operation.response === undefined) return { 204: { description } };
  const schema = book.write(operation.response, 'output');
  return { [operation.status ?? 200]: { description, content: { 'application/json': { schema } } } };
};

const whoMay = (operation: AnyOperation, language: Language): string => {
  const roles = rolesWith(operation.permission);
  if (operation.permission === 'public') return words.anybody[language];
  if (operation.permission === 'agent.act') return words.agentActs[language];
  if (operation.permission === 'source.act') return words.sourceActs[language];
  if (roles.includes('staff')) return roleNames.staff[language];
  return roles.map((role) => roleNames[role][language]).join(', ');
};

const descriptionOf = (operation: AnyOperation, language: Language): string =>
  [
    `${words.who[language]}: ${whoMay(operation, language)} (\`${operation.permission}\`).`,
    ...(operation.door === 'public' ? [words.publicDoor[language]] : []),
    ...(operation.work ? [words.work[language]] : []),
    ...(operation.signed ? [words.signed[language]] : []),
    ...(operation.personalData ? [words.recorded[language]] : []),
  ].join(' ');

const securityOf = ({ permission, door }: AnyOperation): readonly Json[] => {
  if (door === 'public') return [{}];
  if (permission === 'agent.act') return [{ agent: [] }];
  if (permission === 'source.act') return [{ source: [] }];
  return permission === 'public' ? [{}, { session: [] }] : [{ session: [] }, { apiKey: [] }];
};

interface Books {
  readonly schemas: SchemaBook;
  readonly problems: ProblemBook;
}

const describe = ({ schemas, problems }: Books, operation: AnyOperation, language: Language): Json => ({
  operationId: operation.id,
  tags: [areaOf(operation)],
  summary: operation.summary[language],
  description: descriptionOf(operation, language),
  security: securityOf(operation),
  parameters: [
    ...parametersOf(schemas, operation.params, 'path'),
    ...parametersOf(schemas, operation.query, 'query'),
    ...(operation.rawMegabytes === undefined ? [] : [{ $ref: `#/components/parameters/${BATCH_PARAMETER}` }]),
    ...(operation.method === 'GET' || operation.signed || operation.rawMegabytes !== undefined
      ? []
      : [{ $ref: `#/components/parameters/${SITE_HEADER}` }]),
  ],
  ...bodyOf(schemas, operation, language),
  responses: { ...successOf(schemas, operation, language), ...problems.write(operation, language) },
  'x-permission': operation.permission,
});

const tagsOf = (all: readonly AnyOperation[], language: Language): readonly Json[] =>
  [...new Set(all.map(areaOf))].map((name) => ({ name, 'x-displayName': areas[name]?.[language] ?? name }));

const sorted = (named: Readonly<Record<string, unknown>>): Json =>
  Object.fromEntries(Object.entries(named).toSorted(([left], [right]) => left.localeCompare(right, 'en')));

/**
 * The OpenAPI 3.1 document of the product, made from the same operations that the server serves; nothing in it is
 * written by hand.
 */
export const openApiDocument = (language: Language, all: readonly AnyOperation[] = operations): Json => {
  const books: Books = { schemas: new SchemaBook(), problems: new ProblemBook() };
  books.schemas.write(problemDetails, 'output');
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of all) {
    const path = (paths[pathOf(operation)] ??= {});
    path[operation.method.toLowerCase()] = describe(books, operation, language);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: words.title[language],
      version: VERSION,
      description: words.description[language],
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: tagsOf(all, language),
    paths,
    components: {
      schemas: sorted(books.schemas.components),
      responses: sorted(books.problems.components),
      parameters: {
        [SITE_HEADER]: {
          name: 'x-bongsu',
          in: 'header',
          required: false,
          description: words.header[language],
          schema: { type: 'string', default: '1' },
        },
        [BATCH_PARAMETER]: {
          name: BATCH_HEADER,
          in: 'header',
          required: false,
          description: words.batch[language],
          schema: { type: 'string', maxLength: LONGEST_BATCH_ID },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'bongsu', description: words.session[language] },
        agent: { type: 'http', scheme: 'bearer', description: words.agent[language] },
        source: { type: 'http', scheme: 'bearer', description: words.source[language] },
        apiKey: { type: 'http', scheme: 'bearer', description: words.apiKey[language] },
      },
    },
  };
};

/** `GET /api/openapi.json`, for everybody; `?lang=en` or `ko`, otherwise as the reader's program asks. */
export const serveOpenApi = (server: FastifyInstance): void => {
  const texts = new Map<Language, string>();
  server.get('/api/openapi.json', { config: { rateLimit: { max: 120, timeWindow: '1 minute' } } }, (request, reply) => {
    const { lang } = request.query as { lang?: unknown };
    const language = lang === 'ko' || lang === 'en' ? lang : languageOf(request);
    const text = texts.get(language) ?? JSON.stringify(openApiDocument(language));
    texts.set(language, text);
    return reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(text);
  });
};
