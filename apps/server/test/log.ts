import type { Logger } from 'pino';
import { createLog } from '../src/platform/log.ts';

/** A log that says everything it can and keeps each line, to be searched for what it must not hold. */
export const keptLog = (): { readonly log: Logger; readonly lines: readonly string[] } => {
  const lines: string[] = [];
  return { log: createLog('debug', { write: (line) => void lines.push(line) }), lines };
};
