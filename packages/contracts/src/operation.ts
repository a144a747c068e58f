import type { z } from 'zod';
import type { Permission } from './permissions.ts';
import type { ProblemCode } from './problems.ts';
import type { Text } from './text.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One thing the product can do, described once: the server serves it, the pages call it, the OpenAPI document lists
 * it and the permission matrix tries it as everybody.
 */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** `area.verb`, unique. */
  readonly id: string;
  readonly method: Method;
  /** Fastify style: `/api/incidents/:incidentId`. */
  readonly path: string;
  readonly summary: Text;
  /** Who may knock at all; what they then see is decided per object, in code and by row-level security. */
  readonly permission: Permission;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The body is `multipart/form-data`: one `file` part streamed last, and the fields of `body` before it. */
  readonly upload?: true;
  /** The most that the file may have; what the door takes otherwise. */
  readonly uploadMegabytes?: number;
  /** The body is bytes in whatever form their sender has them, gzipped or not; so many megabytes unpacked at most. */
  readonly rawMegabytes?: number;
  /** Absent: 204. */
  readonly response?: Response;
  /** The answer is bytes, with this media type or one decided at run time. */
  readonly file?: true;
  /** Success status when not 200 (204 without a response). */
  readonly status?: 201 | 202;
  /**
   * The operation reads or changes personal data: it must leave an access record (접속기록) in its own transaction,
   * or it is refused.
   */
  readonly personalData?: true;
  /** Problems particular to this operation, beside those that any operation can answer. */
  readonly problems?: readonly ProblemCode[];
  /** Requests a minute from one address or account; at the public door from everybody together. The default is generous. */
  readonly rateLimit?: number;
  /** Served on the public listener and nowhere else; absent: on the listener of the staff and nowhere else. */
  readonly door?: 'public';
  /**
   * At the public door: for a program that holds a secret and signs each body (`x-timestamp`, `x-signature`), in place of
   * an account. Whose secret it is.
   */
  readonly signed?: 'relay' | 'vendor';
  /** At the public door: costs the caller a proof of work, sent in `x-bongsu-work`. */
  readonly work?: true;
}

export const defineOperation = <
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodVoid,
>(
  operation: Operation<Params, Query, Body, Response>,
): Operation<Params, Query, Body, Response> => operation;

export type AnyOperation = Operation;

export type ParamsOf<O> = O extends Operation<infer P> ? z.output<P> : never;
export type QueryOf<O> = O extends Operation<z.ZodType, infer Q> ? z.output<Q> : never;
export type BodyOf<O> = O extends Operation<z.ZodType, z.ZodType, infer B> ? z.output<B> : never;
export type ResponseOf<O> = O extends Operation<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never;
