import { createHash } from 'node:crypto';
import type { CheckOutcome } from '@bongsu/contracts';
import type { FileStore } from '../../platform/files.ts';

export interface Found {
  readonly outcome: CheckOutcome;
  readonly sha256: string | null;
}

/**
 * Reads a stored file from its first to its last byte and hashes it again. A file that is gone, was cut or was altered
 * on disk does not decrypt any more, and so cannot be checked; one that decrypts to other bytes is a mismatch.
 */
export const checkFile = async (files: FileStore, key: string, expected: string): Promise<Found> => {
  try {
    const hash = createHash('sha256');
    for await (const chunk of await files.read(key)) hash.update(chunk as Buffer);
    const sha256 = `sha256:${hash.digest('hex')}`;
    return { outcome: sha256 === expected ? 'match' : 'mismatch', sha256 };
  } catch {
    return { outcome: 'cannot-check', sha256: null };
  }
};
