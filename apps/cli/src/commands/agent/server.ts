import { problemDetails, type Operation } from '@bongsu/contracts';
import type { z } from 'zod';

/** `offline`: nothing wrong with what was asked, and worth asking again; otherwise the code of the problem. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered';
  readonly why: 'offline' | 'ended' | 'refused';
  readonly code: string;

  constructor(why: 'offline' | 'ended' | 'refused', code: string) {
    super(code);
    this.why = why;
    this.code = code;
  }
}

export interface Server {
  readonly address: string;
  readonly token: string | null;
}

const TIMEOUT = 60_000;
const MUST_BE_REPEATED = new Set([408, 425, 429]);

const causeOf = (error: unknown): string => {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : 'no-answer';
};

const send = async ({ address, token }: Server, { method, path }: Operation, body: unknown): Promise<Response> => {
  const headers = {
    accept: 'application/json',
    'x-bongsu': '1',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  try {
    // A redirect could carry the token elsewhere.
    const init = { method, headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT), ...content } as const;
    return await fetch(`${address}${path}`, init);
  } catch (error) {
    throw new NotAnswered('offline', causeOf(error));
  }
};

const jsonOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
};

const refusalOf = async (response: Response): Promise<NotAnswered> => {
  if (response.status === 401) return new NotAnswered('ended', 'not-signed-in');
  const { status } = response;
  if (status >= 500 || MUST_BE_REPEATED.has(status)) return new NotAnswered('offline', `http-${String(status)}`);
  const said = problemDetails.safeParse(await jsonOf(response));
  return new NotAnswered('refused', said.success ? said.data.code : `http-${String(status)}`);
};

/** Calls an operation of the server and holds the answer to its contract. Throws {@link NotAnswered}. */
export const call = async <Answer extends z.ZodType>(
  server: Server,
  operation:
    | Operation<z.ZodUndefined, z.ZodUndefined, z.ZodType, Answer>
    | Operation<z.ZodUndefined, z.ZodUndefined, z.ZodUndefined, Answer>,
  body?: unknown,
): Promise<z.output<Answer>> => {
  const response = await send(server, operation, body);
  if (!response.ok) throw await refusalOf(response);
  if (operation.response === undefined) {
    await response.arrayBuffer();
    return undefined as z.output<Answer>;
  }
  const answer = operation.response.safeParse(await jsonOf(response));
  // Something between that answers in the server's place is as good as no server.
  if (!answer.success) throw new NotAnswered('offline', 'other-answer');
  return answer.data;
};
