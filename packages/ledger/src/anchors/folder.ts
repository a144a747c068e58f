/** A copy of each checkpoint in a folder of another machine, one below the other in a file that only grows. */
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { seoulIso } from '@bongsu/kit';
import { readIfThere, syncFolder } from '../log/durable.ts';
import { readCheckpoint } from '../notes/checkpoint.ts';
import { verifyConsistency } from '../tree/proof.ts';
import type { Anchor, Prove } from './anchor.ts';
import { NotHeld } from './not-held.ts';

/** One line each: when it came, and the checkpoint. What is no whole line, of a write that was cut off, is passed over. */
export const checkpointsIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => {
    try {
      const { checkpoint } = JSON.parse(line) as { checkpoint?: unknown };
      return typeof checkpoint === 'string' ? [checkpoint] : [];
    } catch {
      return [];
    }
  });

export const COPIES = '.checkpoints';

const fileOf = (origin: string): string => `${origin.replaceAll(/[^\p{L}\d.-]/gu, '_')}${COPIES}`;

const appendLine = async (path: string, line: string): Promise<void> => {
  const handle = await open(path, 'a');
  try {
    // A line that was cut off ends here.
    await handle.appendFile(`\n${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** The checkpoints of a log that such a folder holds, the oldest first; none: it never held any. */
export const readCopies = async (folder: string, origin: string): Promise<string[]> =>
  checkpointsIn(((await readIfThere(join(folder, fileOf(origin)))) ?? '').toString());

/** The folder must be there: where a share is not mounted, nothing is written beside it. */
export const folderAnchor = ({
  name,
  folder,
  prove,
}: {
  readonly name: string;
  readonly folder: string;
  readonly prove: Prove;
}): Anchor => ({
  name,
  kind: 'folder',
  async hold(note, at) {
    const newer = readCheckpoint(note);
    if (!(await stat(folder)).isDirectory()) throw new NotHeld('unreachable', 'This is no folder.');
    const path = join(folder, fileOf(newer.origin));
    const last = (await readCopies(folder, newer.origin)).at(-1);
    if (last === note) return null;
    if (last !== undefined) {
      const older = readCheckpoint(last);
      if (older.size > newer.size || !verifyConsistency(older, newer, await prove(older.size, newer.size)))
        throw new NotHeld('contradicts', 'The log does not go on from the checkpoint that is there.');
    }
    await appendLine(path, JSON.stringify({ at: seoulIso(at), checkpoint: note }));
    await syncFolder(folder);
    return null;
  },
});
