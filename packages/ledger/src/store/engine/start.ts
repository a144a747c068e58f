/** What is said over the channel to the engine's process, and back. */
import { join } from 'node:path';
import type { Keys } from './front.ts';

export interface Start {
  readonly folder: string;
  /** A private folder for the socket and the engine's rights: paths of sockets are short, and folders of data may lie deep. */
  readonly home: string;
  readonly keys: Keys;
}

export const socketIn = (home: string): string => join(home, 'sql');

/** Why it did not open: the code of ClickHouse, 0 for anything else. */
export interface Started {
  readonly failed: number | null;
}
