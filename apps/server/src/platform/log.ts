import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config.ts';

interface Loggable {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly stack?: string;
  readonly cause?: unknown;
}

/**
 * A log holds ids and places, never values. A database error quotes the row it refused in its message and detail, so
 * of such an error only the code, the table and the frames are kept.
 */
export const loggableError = (error: Loggable): Record<string, unknown> => {
  const fromDatabase = /^[0-9A-Z]{5}$/.test(error.code ?? '');
  return {
    type: error.name,
    code: error.code,
    ...(fromDatabase ? { table: error.table, constraint: error.constraint } : { message: error.message }),
    frames: error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 12),
  };
};

/** Without `destination` to the standard output. */
export const createLog = (level: Config['logLevel'], destination?: DestinationStream): Logger =>
  pino(
    { level, base: null, serializers: { err: loggableError }, redact: ['req', 'res', 'headers', 'body'] },
    ...(destination === undefined ? [] : [destination]),
  );
