import { z } from 'zod';

type Json = { readonly [key: string]: unknown };

interface Described {
  readonly path: string;
  readonly method: string;
  readonly operation: Json;
}

/** What an operation is given; every part is named as the document names it. */
export interface Given {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Json;
  readonly file?: { readonly name: string; readonly content: string | Uint8Array };
}

/** What came back, after it was compared with what the document promises. */
export interface Answer {
  readonly status: number;
  readonly json: Json;
  readonly bytes: Buffer;
}

/** Somebody who calls operations by name. */
export interface Caller {
  (operationId: string, given?: Given): Promise<Answer>;
  /** The same person with an API key of their own from now on. */
  readonly withKey: (key: string) => Caller;
}

interface Credentials {
  cookie: string | null;
  readonly key: string | null;
}

const bodyOf = ({ body, file }: Given): Pick<RequestInit, 'body' | 'headers'> => {
  if (file !== undefined) {
    const form = new FormData();
    for (const [name, value] of Object.entries(body ?? {})) form.set(name, String(value));
    form.set('file', new Blob([Buffer.from(file.content)]), file.name);
    return { body: form };
  }
  return body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
};

const local = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll('#/components/schemas/', '#/$defs/')) as T;

/** A program that knows of the product nothing but its OpenAPI document. */
export const readApi = async (address: string): Promise<() => Caller> => {
  const document = (await (await fetch(`${address}/api/openapi.json?lang=en`)).json()) as Json;
  const { schemas, responses } = document['components'] as Record<'schemas' | 'responses', Record<string, Json>>;
  const operations = new Map<string, Described>();
  for (const [path, methods] of Object.entries(document['paths'] as Record<string, Record<string, Json>>)) {
    for (const [method, operation] of Object.entries(methods)) {
      operations.set(String(operation['operationId']), { path, method: method.toUpperCase(), operation });
    }
  }

  const checkers = new Map<string, z.ZodType>();

  /** The answer has exactly the form that the document gives it. */
  const check = (operationId: string, schema: Json, json: unknown): void => {
    const checker = checkers.get(operationId) ?? z.fromJSONSchema({ ...local(schema), $defs: local(schemas) });
    checkers.set(operationId, checker);
    const parsed = checker.safeParse(json);
    if (!parsed.success) throw new Error(`${operationId} answered otherwise than documented: ${parsed.error.message}`);
  };

  const promised = ({ operation }: Described, status: number): Json | undefined => {
    const found = (operation['responses'] as Record<string, Json>)[String(status)];
    const name = typeof found?.['$ref'] === 'string' ? found['$ref'].split('/').at(-1) : undefined;
    return name === undefined ? found : responses[name];
  };

  const read = async (described: Described, response: Response): Promise<Answer> => {
    const operationId = String(described.operation['operationId']);
    const bytes = Buffer.from(await response.arrayBuffer());
    const answer = promised(described, response.status);
    if (answer === undefined)
      throw new Error(`${operationId}: ${response.status} is not documented (${bytes.toString()})`);
    const type = response.headers.get('content-type') ?? '';
    const json = type.includes('json') ? (JSON.parse(bytes.toString()) as Json) : {};
    const schema = (answer['content'] as Record<string, Json> | undefined)?.[type.split(';')[0] ?? '']?.['schema'];
    if (type.includes('json')) check(`${operationId} ${response.status}`, schema as Json, json);
    return { status: response.status, json, bytes };
  };

  const callerWith = (who: Credentials): Caller => {
    const call = async (operationId: string, given: Given = {}): Promise<Answer> => {
      const described = operations.get(operationId);
      if (described === undefined) throw new Error(`The document knows no ${operationId}`);
      const path = described.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
        encodeURIComponent(String(given.path?.[name])),
      );
      const { body, headers } = bodyOf(given);
      const sent = new Headers(headers);
      if (who.key === null) sent.set('x-bongsu', '1');
      else sent.set('authorization', `Bearer ${who.key}`);
      if (who.cookie !== null) sent.set('cookie', who.cookie);
      const query = new URLSearchParams(given.query).toString();
      const url = `${address}${path}${query === '' ? '' : `?${query}`}`;
      const response = await fetch(url, { method: described.method, headers: sent, ...(body ? { body } : {}) });
      const [cookie] = response.headers.getSetCookie();
      if (cookie !== undefined) who.cookie = cookie.split(';')[0] ?? null;
      const answer = await read(described, response);
      if (!response.ok) {
        throw new Error(`${operationId}: ${answer.status} ${String(answer.json['code'])} ${answer.bytes.toString()}`);
      }
      return answer;
    };
    return Object.assign(call, { withKey: (key: string) => callerWith({ cookie: null, key }) });
  };

  return () => callerWith({ cookie: null, key: null });
};
