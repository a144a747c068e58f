/** Why a question that somebody wrote was not answered, in a form that can be told to them. */
import { ClickHouseError } from '@clickhouse/client';
import { EXPLAIN, foreignWordIn, NotAllowed, refusedBecause, type RefusedBecause } from './engine/judge.ts';

/** It has more bytes than was allowed. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

/** `line` and `column` count from 1, in letters. A `name` stands in the question itself; null: which one it is cannot be said. */
export type Fault =
  | { readonly kind: 'syntax'; readonly line: number; readonly column: number }
  | { readonly kind: 'unknown-column' | 'unknown-table' | 'unknown-function'; readonly name: string | null }
  | { readonly kind: 'not-grouped'; readonly name: string | null }
  | { readonly kind: 'nested-aggregate' | 'wrong-value' | 'too-long' | 'too-large' | 'too-much-memory' | 'other' }
  | { readonly kind: 'not-allowed'; readonly because: RefusedBecause; readonly word: string | null };

/** By ClickHouse's numbers of errors. What the client calls them is not certain: it reads the name from a text that may hold the question. */
const KINDS: Readonly<Record<string, Exclude<Fault['kind'], 'not-allowed'>>> = {
  62: 'syntax',
  8: 'unknown-column',
  16: 'unknown-column',
  47: 'unknown-column',
  60: 'unknown-table',
  81: 'unknown-table',
  46: 'unknown-function',
  63: 'unknown-function',
  215: 'not-grouped',
  184: 'nested-aggregate',
  6: 'wrong-value',
  38: 'wrong-value',
  41: 'wrong-value',
  42: 'wrong-value',
  43: 'wrong-value',
  53: 'wrong-value',
  69: 'wrong-value',
  386: 'wrong-value',
  159: 'too-long',
  160: 'too-long',
  158: 'too-large',
  307: 'too-large',
  396: 'too-large',
  241: 'too-much-memory',
};

const READONLY = '164';
const ACCESS_DENIED = '497';

/** The engine counts bytes, from its own word before the question on. */
const placeIn = (sql: string, message: string): { readonly line: number; readonly column: number } => {
  const position = Number(/failed at position (\d+)/.exec(message)?.[1] ?? 0) - EXPLAIN.length;
  const lines = Buffer.from(sql)
    .subarray(0, Math.max(position - 1, 0))
    .toString()
    .split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

/** The name that a message is about. It is told only where the question has it: a message may hold what stands in records. */
const nameIn = (sql: string, message: string): string | null => {
  const name = /[`']([\w.]{1,64})[`']/.exec(message)?.[1]?.replace(/^acc\.(?:records|actor_days)\./, '') ?? '';
  return name !== '' && sql.includes(name) ? name : null;
};

const notAllowed = (sql: string, because: RefusedBecause): Fault => ({
  kind: 'not-allowed',
  because,
  word: because === 'foreign-word' ? foreignWordIn(sql) : null,
});

/** Null: it is none of the question's own. */
export const faultIn = (error: unknown, sql: string): Fault | null => {
  if (error instanceof NotAllowed) return notAllowed(sql, refusedBecause(error.message) ?? 'not-a-select');
  if (error instanceof AnswerTooLarge) return { kind: 'too-large' };
  if (!(error instanceof ClickHouseError)) return null;
  const { code, message } = error;
  if (code === ACCESS_DENIED) return notAllowed(sql, 'foreign-table');
  if (code === READONLY) return notAllowed(sql, refusedBecause(message) ?? 'settings');
  const kind = KINDS[code] ?? 'other';
  switch (kind) {
    case 'syntax':
      return { kind, ...placeIn(sql, message) };
    case 'unknown-column':
    case 'unknown-table':
    case 'unknown-function':
    case 'not-grouped':
      return { kind, name: nameIn(sql, message) };
    default:
      return { kind };
  }
};
