import { createHmac } from 'node:crypto';

/**
 * The agent's own name of a file: the same in every report, and telling nothing of it. It is derived, so that no list of
 * paths has to be kept, in which names of people could stand.
 */
export const refOf = (naming: string, path: string): string =>
  createHmac('sha256', Buffer.from(naming, 'hex')).update(`file\0${path}`).digest('hex');
