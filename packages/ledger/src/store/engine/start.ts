/** What is said over the channel to the engine's process, and back. */
import { join } from 'node:path';
import type { Keys } from './front.ts';

export interface Start {
  readonly folder: string;
  /** A private folder for the socket and the engine's rights: paths of sockets are short, and folders of data may lie deep. */
  readonly home: string;
  readonly keys: Keys;
}

/** Whether it listens; `taken`: another process has the folder. */
export type Started = 'ready' | 'taken' | 'broken';

/** Beside the engine's own: a private folder for files of rows that are on their way to it. */
export const incomingIn = (folder: string): string => join(folder, 'incoming');

export const socketIn = (home: string): string => join(home, 'sql');
