import type { Operation } from '@bongsu/contracts';
import type { z } from 'zod';
import { learnServerTime, machineTime } from '../clock.ts';
import { currentLanguage } from '../i18n/index.ts';
import { type AddressParts, fillPath, queryString } from './address.ts';
import { fileNameOf } from './download.ts';
import { ProblemError, type Problem, localProblem } from './problem.ts';
import { type OnProgress, asForm, sendWatched } from './upload.ts';

type Part<Name extends string, Schema> = Schema extends z.ZodUndefined
  ? { readonly [name in Name]?: undefined }
  : Schema extends z.ZodType
    ? Record<string, never> extends z.input<Schema>
      ? { readonly [name in Name]?: z.input<Schema> }
      : { readonly [name in Name]: z.input<Schema> }
    : never;

/** What an operation has to be given: exactly the parts it declares. A file stands beside the body of an upload. */
export type InputOf<O> =
  O extends Operation<infer P, infer Q, infer B>
    ? Part<'params', P> & Part<'query', Q> & Part<'body', B> & Sending
    : never;

/** A file beside the body of an upload, somebody who watches it leave, and a way to call it off. */
interface Sending {
  readonly file?: File;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

/** What it answers: the resource, or nothing for 204. Bytes are fetched with `download`. */
export type AnswerOf<O> = O extends Operation<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never;

interface Parts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly file?: File;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

let onSignedOut: () => void = () => undefined;
let lastAnswer = machineTime();

/** Told once by the application: where to go when the session has ended under somebody's hands. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

/** When the server last renewed the session, in the machine's milliseconds. */
export const lastAnsweredAt = (): number => lastAnswer;

/** Where the operation lies, for links that download. */
export const addressOf = <O extends Operation>(operation: O, input: InputOf<O>): string => {
  const { params, query } = input as Parts;
  return fillPath(operation.path, (params ?? {}) as AddressParts) + queryString((query ?? {}) as AddressParts);
};

function requestOf(operation: Operation, { body, file, signal }: Parts): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': currentLanguage() };
  if (operation.method !== 'GET') headers['x-bongsu'] = '1';
  const form = operation.upload === true;
  if (!form && body !== undefined) headers['content-type'] = 'application/json';
  return {
    method: operation.method,
    headers,
    credentials: 'same-origin',
    cache: 'no-store',
    ...(signal === undefined ? {} : { signal }),
    ...(form ? { body: asForm(body, file) } : {}),
    ...(!form && body !== undefined ? { body: JSON.stringify(body) } : {}),
  };
}

async function reach(address: string, request: RequestInit, onProgress?: OnProgress): Promise<Response> {
  const askedAt = machineTime();
  try {
    const response = await (onProgress === undefined
      ? fetch(address, request)
      : sendWatched(address, request, onProgress));
    lastAnswer = machineTime();
    learnServerTime(response.headers.get('date'), askedAt, lastAnswer);
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError(localProblem('unreachable'));
  }
}

async function refusal(response: Response): Promise<Problem> {
  const answer: unknown = await response.json().catch(() => null);
  const readable = typeof answer === 'object' && answer !== null && 'code' in answer && 'title' in answer;
  return readable ? (answer as Problem) : localProblem('unreadable', response.status);
}

async function answerTo<O extends Operation>(operation: O, input: InputOf<O>): Promise<Response> {
  const { onProgress } = input as Parts;
  const response = await reach(addressOf(operation, input), requestOf(operation, input), onProgress);
  if (response.ok) return response;
  const problem = await refusal(response);
  if (problem.code === 'not-signed-in') onSignedOut();
  throw new ProblemError(problem);
}

/**
 * Calls an operation of the contract. Throws `ProblemError` for every refusal.
 *
 * The answer is typed by the contract and not checked again: the server answers only through the same schema.
 */
export async function call<O extends Operation>(operation: O, input: InputOf<O>): Promise<AnswerOf<O>> {
  const response = await answerTo(operation, input);
  return (response.status === 204 ? undefined : await response.json()) as AnswerOf<O>;
}

/** Fetches the bytes of a `file` operation. Throws `ProblemError`, so that a refusal is shown and not saved as a file. */
export async function fetchFile<O extends Operation>(operation: O, input: InputOf<O>): Promise<File> {
  const response = await answerTo(operation, input);
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return new File([await response.blob()], fileNameOf(response, operation.id), { type });
}

/** The schema of an operation's body, for a form. Throws for an operation that takes none. */
export function bodyOf<Body extends z.ZodType>(operation: Operation<z.ZodType, z.ZodType, Body>): Body {
  if (operation.body === undefined) throw new TypeError(`${operation.id} takes no body`);
  return operation.body;
}

/** The schema of an operation's query, for filters in the address. Throws for an operation that takes none. */
export function querySchemaOf<Query extends z.ZodType>(operation: Operation<z.ZodType, Query>): Query {
  if (operation.query === undefined) throw new TypeError(`${operation.id} takes no query`);
  return operation.query;
}
