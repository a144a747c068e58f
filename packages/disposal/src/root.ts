import fs from 'node:fs';
import { openTrustedDirectory, statOf, type Open } from './at.ts';
import { mountOf } from './mount.ts';
import { Refusal } from './refusal.ts';

/** The folder somebody chose; everything happens inside it, on its own mount. */
export interface Root extends Open {
  readonly path: string;
  readonly dev: string;
  readonly ino: string;
  readonly mount: string;
}

const isSupported = (): boolean => process.platform === 'linux' && fs.existsSync('/proc/self/fd');

/** Fails with a {@link Refusal} where names cannot be looked up safely: not Linux, or no `/proc`. */
export const openRoot = (path: string): Root => {
  if (!isSupported()) throw new Refusal('unsupported-platform');
  const handle = openTrustedDirectory(path);
  const { dev, ino } = statOf(handle);
  return { ...handle, path, dev: String(dev), ino: String(ino), mount: mountOf(handle) };
};
