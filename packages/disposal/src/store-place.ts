import { statAt } from './at.ts';
import type { Root } from './root.ts';

/** The private store's folder when nobody chose another place. */
export const STORE_NAME = '.bongsu-disposal';

/** The inode of the store inside the root, when there is one. */
export const storeInside = (root: Root): string | undefined => {
  const stat = statAt(root, STORE_NAME);
  return stat?.isDirectory() === true ? String(stat.ino) : undefined;
};
