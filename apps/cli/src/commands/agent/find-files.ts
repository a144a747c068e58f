import { realpathSync } from 'node:fs';
import { refOf } from './file-name.ts';
import type { Settings } from './state.ts';
import { everywhere, walkRoots, type Place } from './walk-roots.ts';

/** Where the files are that the server calls by these names. Looks at names only; a file that is gone is not in it. */
export const findFiles = (
  folder: string,
  { roots, naming }: Settings,
  refs: ReadonlySet<string>,
): ReadonlyMap<string, Place> => {
  const found = new Map<string, Place>();
  const never = new Set([realpathSync(folder)]);
  for (const place of walkRoots(roots, { where: everywhere, never, skipped: () => undefined })) {
    const ref = refOf(naming, place.path);
    if (refs.has(ref)) found.set(ref, place);
    if (found.size === refs.size) break;
  }
  return found;
};
