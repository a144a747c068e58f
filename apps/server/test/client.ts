import type { Operation, ProblemDetails } from '@bongsu/contracts';
import type { z } from 'zod';

type Part<Name extends string, Schema> = Schema extends z.ZodUndefined
  ? { readonly [name in Name]?: undefined }
  : Schema extends z.ZodType
    ? Record<string, never> extends z.input<Schema>
      ? { readonly [name in Name]?: z.input<Schema> }
      : { readonly [name in Name]: z.input<Schema> }
    : never;

export interface UploadFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** What an operation has to be given, by its contract; `file` for an upload. */
export type InputOf<O> =
  O extends Operation<infer P, infer Q, infer B>
    ? Part<'params', P> & Part<'query', Q> & Part<'body', B> & { readonly file?: UploadFile }
    : never;
export type AnswerOf<O> = O extends Operation<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never;

type InputArguments<O> = Record<string, never> extends InputOf<O> ? [input?: InputOf<O>] : [input: InputOf<O>];

/** The server said no; `details` is what it answered. */
export class ProblemAnswer extends Error {
  readonly details: ProblemDetails;

  constructor(operation: string, details: ProblemDetails) {
    super(
      `${operation}: ${String(details.status)} ${details.code} ${details.detail ?? ''} ${JSON.stringify(details.errors ?? [])}`,
    );
    this.details = details;
  }
}

/** A browser, as far as the server can tell: keeps its cookie, sends the header our pages send. */
export interface Client {
  /** Calls an operation; throws {@link ProblemAnswer} when it is refused. */
  call<O extends Operation>(operation: O, ...input: InputArguments<O>): Promise<AnswerOf<O>>;
  /** Calls an operation that must be refused; throws when it is not. */
  refusal<O extends Operation>(operation: O, ...input: InputArguments<O>): Promise<ProblemDetails>;
  /** Calls an operation that answers bytes. */
  download<O extends Operation>(
    operation: O,
    ...input: InputArguments<O>
  ): Promise<{ readonly headers: Headers; readonly bytes: Buffer }>;
  /** Any request, for what the contract would not let through. Carries the cookie and the header of our pages. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The token in the cookie. */
  session: string | null;
}

interface Parts {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: Record<string, unknown>;
  readonly file?: UploadFile;
}

const pathOf = (operation: Operation, { params = {}, query = {} }: Parts): string => {
  const path = operation.path.replaceAll(/:(\w+)/g, (_slot, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name, String(value)]),
  );
  return search.size === 0 ? path : `${path}?${search.toString()}`;
};

const formOf = ({ body = {}, file }: Parts): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    if (value !== undefined && value !== null)
      form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  if (file !== undefined) form.set('file', new Blob([Buffer.from(file.content)]), file.name);
  return form;
};

const requestOf = (operation: Operation, parts: Parts): RequestInit => {
  if (operation.upload) return { method: operation.method, body: formOf(parts) };
  if (parts.body === undefined) return { method: operation.method };
  return {
    method: operation.method,
    body: JSON.stringify(parts.body),
    headers: { 'content-type': 'application/json' },
  };
};

export interface ClientOptions {
  readonly address: string;
  readonly cookieName: string;
  /** The network address the server sees. */
  readonly from: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Called before each request, for example to keep the session alive. */
  readonly before?: (client: Client) => Promise<void>;
  /** Headers that each request brings anew, such as a proof of work. */
  readonly brings?: () => Promise<Readonly<Record<string, string>>>;
}

export const createClient = (options: ClientOptions): Client => {
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    await options.before?.(client);
    const headers = new Headers({
      'x-bongsu': '1',
      'x-forwarded-for': options.from,
      ...options.headers,
      ...(await options.brings?.()),
    });
    if (client.session !== null) headers.set('cookie', `${options.cookieName}=${client.session}`);
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    const response = await fetch(`${options.address}${path}`, { redirect: 'manual', ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, value] = new RegExp(`^${options.cookieName}=([^;]*)`).exec(cookie) ?? [];
      if (value !== undefined) client.session = value === '' ? null : value;
    }
    return response;
  };

  const perform = async (operation: Operation, parts: Parts = {}): Promise<Response> => {
    const response = await send(pathOf(operation, parts), requestOf(operation, parts));
    if (response.ok) return response;
    throw new ProblemAnswer(operation.id, (await response.json()) as ProblemDetails);
  };

  const client: Client = {
    session: null,
    fetch: send,
    async call(operation, ...[input]) {
      const response = await perform(operation, input as Parts | undefined);
      return (response.status === 204 ? undefined : await response.json()) as AnswerOf<typeof operation>;
    },
    async refusal(operation, ...[input]) {
      try {
        await perform(operation, input as Parts | undefined);
      } catch (error) {
        if (error instanceof ProblemAnswer) return error.details;
        throw error;
      }
      throw new Error(`${operation.id} was expected to be refused`);
    },
    async download(operation, ...[input]) {
      const response = await perform(operation, input as Parts | undefined);
      return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
    },
  };
  return client;
};
