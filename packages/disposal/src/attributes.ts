import fs from 'node:fs';
import type { Open } from './at.ts';
import type { Intent } from './records.ts';
import { codeOf } from './refusal.ts';

/**
 * Owner, permission bits and time of change as the original had them, the time to the microsecond (Node takes seconds as
 * a floating number). An account that may not give files away keeps them.
 */
export const copyAttributes = (file: Open, { uid, gid, mode, pinned }: Intent): void => {
  try {
    fs.fchownSync(file.fd, uid, gid);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
  }
  fs.fchmodSync(file.fd, mode & 0o777);
  const seconds = Number(BigInt(pinned.mtime) / 1000n) / 1e6;
  fs.futimesSync(file.fd, seconds, seconds);
};
