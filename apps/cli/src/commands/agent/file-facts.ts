import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { epochOf, instantAt, toSeoulIso } from '@bongsu/kit';
import type { ReportedFile } from '@bongsu/contracts';

/** What changes when the file does. */
export const markOf = (path: string): string | undefined => {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = fs.lstatSync(path, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join('.');
  } catch {
    return undefined;
  }
};

/** What the contract takes; a file may claim any time. */
const OLDEST = epochOf('1950-01-02T00:00:00+09:00');
const NEWEST = epochOf('2199-12-28T00:00:00+09:00');

const hashOf = (file: number): string => {
  const hash = createHash('sha256');
  const room = Buffer.allocUnsafe(1 << 20);
  for (let at = 0; ;) {
    const got = fs.readSync(file, room, 0, room.length, at);
    if (got === 0) return hash.digest('hex');
    hash.update(room.subarray(0, got));
    at += got;
  }
};

/** Size, hash and time of a file that is still as `mark` says; `null` when it changed meanwhile or cannot be read. */
export const factsOf = (path: string, mark: string): Pick<ReportedFile, 'size' | 'sha256' | 'modifiedAt'> | null => {
  let file: number;
  try {
    file = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK);
  } catch {
    return null;
  }
  try {
    const { size, mtimeMs } = fs.fstatSync(file);
    const sha256 = hashOf(file);
    if (markOf(path) !== mark) return null;
    const at = Math.trunc(Math.min(Math.max(mtimeMs, OLDEST), NEWEST));
    return { size, sha256, modifiedAt: toSeoulIso(instantAt(at)) };
  } catch {
    return null;
  } finally {
    fs.closeSync(file);
  }
};
