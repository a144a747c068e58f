import { fail, ok, type Result } from '@bongsu/kit';
import { describe, openPlain } from './inspect.ts';
import { openFolder, pathText, splitPath } from './paths.ts';
import { sealPlan, type Pinned, type Plan, type Refused } from './plan.ts';
import type { Reason } from './reasons.ts';
import { reasonOf } from './refusal.ts';
import { openRoot, type Root } from './root.ts';
import { storeInside } from './store-place.ts';

const pinOne = async (root: Root, store: string | undefined, path: string): Promise<Pinned> => {
  const { folders, name } = splitPath(path);
  using folder = openFolder(root, folders, store);
  using file = openPlain(root, folder, name);
  // Awaited here: the file is closed when this function ends.
  return await describe(file, path);
};

const shown = (path: string | Uint8Array): string =>
  (typeof path === 'string' ? path : Buffer.from(path).toString('utf8')).toWellFormed();

/**
 * The dry run: which files would be acted on, each pinned to its inode and its hash, and which would not and why. Reads
 * only. `paths` are relative to `root`; as bytes where a name may not be UTF-8.
 */
export const pin = async (root: string, paths: readonly (string | Uint8Array)[]): Promise<Result<Plan, Reason>> => {
  try {
    using opened = openRoot(root);
    const store = storeInside(opened);
    const items: Pinned[] = [];
    const refused: Refused[] = [];
    const seen = new Set<string>();
    for (const path of paths) {
      const text = shown(path);
      if (seen.has(text)) continue;
      seen.add(text);
      try {
        items.push(await pinOne(opened, store, pathText(path)));
      } catch (error) {
        refused.push({ path: text, reason: reasonOf(error) });
      }
    }
    const { path, dev, ino } = opened;
    return ok(sealPlan({ version: 1, root: { path, dev, ino }, items, refused }));
  } catch (error) {
    return fail(reasonOf(error));
  }
};
