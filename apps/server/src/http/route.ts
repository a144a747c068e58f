import type { Readable } from 'node:stream';
import type { AnyOperation, BodyOf, Language, ParamsOf, QueryOf, ResponseOf } from '@bongsu/contracts';
import type { Actor } from '../actor.ts';
import type { AccessRecord } from '../access.ts';
import type { Tx } from '../database/index.ts';
import type { Deps } from '../deps.ts';
import type { StoredFile } from '../platform/files.ts';
import type { RawBody } from './raw-body.ts';

/** Bytes instead of JSON. */
export interface FileAnswer {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array | Readable;
  /** Shown in the browser instead of saved; only for what we made ourselves. */
  readonly inline?: boolean;
}

/** An uploaded file, already streamed to the store, measured and recognised by its content. */
export interface Upload {
  readonly name: string;
  readonly mediaType: string;
  readonly stored: StoredFile;
}

/** Everything a handler may use, validated. */
export interface Call<O extends AnyOperation> {
  readonly actor: Actor;
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  /** Present exactly when the operation is an upload. */
  readonly upload: Upload;
  /** Present exactly when the operation takes bytes as they come. */
  readonly raw: RawBody;
  readonly language: Language;
  /** Raised when whoever asked is gone before the answer: what takes long ends then, and is rolled back. */
  readonly signal: AbortSignal;
  readonly tx: Tx;
  readonly deps: Deps;
  /** Writes an access record (접속기록) in this transaction. */
  readonly record: (access: AccessRecord) => Promise<void>;
  readonly cookies: Cookies;
}

export interface Cookies {
  /** The session token the browser sent, if any. */
  readonly session: string | null;
  readonly setSession: (token: string) => void;
  readonly clearSession: () => void;
}

/** An operation without a response answers bytes (`file`) or nothing (204). */
type Answer<O extends AnyOperation> = ResponseOf<O> extends void ? FileAnswer | void : ResponseOf<O>;

/** A call whose verb opens its own transactions. */
export type LooseCall<O extends AnyOperation> = Omit<Call<O>, 'tx' | 'record'>;

export interface Route {
  readonly operation: AnyOperation;
  /** The verb opens its own transactions, see {@link looseRoute} and {@link lastingRoute}. */
  readonly loose?: true | 'lasting';
  readonly handle: (call: Call<AnyOperation>) => Promise<unknown>;
}

/** Binds an operation to its verb. */
export const route = <O extends AnyOperation>(operation: O, handle: (call: Call<O>) => Promise<Answer<O>>): Route => ({
  operation,
  handle,
});

/**
 * Binds an operation to a verb that opens its own transactions: because what it writes must stay although it refuses
 * (a failed sign-in counts), or because it waits for something slow (a password hash, a mail server) that must not
 * hold a connection meanwhile.
 */
export const looseRoute = <O extends AnyOperation>(
  operation: O,
  handle: (call: LooseCall<O>) => Promise<Answer<O>>,
): Route => ({ operation, loose: true, handle: handle as Route['handle'] });

/**
 * The same for what goes on after the answer, or is on record before it begins. Where it touches personal data, whatever runs
 * it leaves the access record in the transaction that does, and none is committed, and nothing answered, without
 * (`features/recipients/take-over.ts`, `features/access-questions/ask.ts`).
 */
export const lastingRoute = <O extends AnyOperation>(
  operation: O,
  handle: (call: LooseCall<O>) => Promise<Answer<O>>,
): Route => ({ operation, loose: 'lasting', handle: handle as Route['handle'] });
