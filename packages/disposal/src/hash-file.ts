import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Digest } from '@bongsu/kit';
import type { Open } from './at.ts';

const CHUNK = 1 << 20;

/** The digest of an open file from its beginning, in bounded memory. */
export const hashFile = async (file: Open): Promise<Digest> => {
  const hash = createHash('sha256');
  // A small file needs no large buffer, and there are many small ones.
  const size = Math.min(Math.max(fs.fstatSync(file.fd).size + 1, 4096), CHUNK);
  const buffer = Buffer.allocUnsafe(size);
  for (let position = 0; ;) {
    const count = fs.readSync(file.fd, buffer, 0, size, position);
    if (count === 0) return `sha256:${hash.digest('hex')}`;
    hash.update(buffer.subarray(0, count));
    position += count;
    if (size === CHUNK) await letOthersRun();
  }
};
