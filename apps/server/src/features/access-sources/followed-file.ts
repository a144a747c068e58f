import { constants } from 'node:fs';
import { access, lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FollowFault } from '@bongsu/contracts';

export interface FollowedFile {
  readonly folder: string;
  /** Its name alone. */
  readonly file: string;
}

export const pathOf = ({ folder, file }: FollowedFile): string => join(folder, file);

/** Why nothing of it can be read now; `null`: it can. What the operator did not open is not even looked at. */
export const followFault = async (opened: readonly string[], of: FollowedFile): Promise<FollowFault | null> => {
  if (!opened.includes(of.folder)) return 'not-allowed';
  try {
    if (!(await lstat(pathOf(of))).isFile()) return 'not-a-file';
    await access(pathOf(of), constants.R_OK);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'not-there' : 'not-readable';
  }
};
