/** Checkpoints that were kept elsewhere, however they were: notes, copies in a shared folder, what a witness or an authority said. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readIfThere } from '../log/durable.ts';
import { openCosignature } from '../notes/cosignature.ts';
import { readCheckpoint } from '../notes/checkpoint.ts';
import { BadNote, parseNote, signaturesBy, type NoteVerifier } from '../notes/signed-note.ts';
import { checkpointsIn, COPIES } from './folder.ts';
import { notesIn } from './mailed.ts';
import { authoritiesIn, BadTimeStamp, openTimeStamp } from './time-stamp.ts';

export interface Outside {
  /** The name of the file. */
  readonly source: string;
  readonly note: string;
  readonly token: Buffer | null;
}

const fromFile = async (path: string): Promise<Outside[]> => {
  const source = basename(path);
  if (source.endsWith('.tsr')) {
    const note = await readFile(path.replace(/\.tsr$/, '.note'), 'utf8');
    return [{ source, note, token: await readFile(path) }];
  }
  const text = await readFile(path, 'utf8');
  if (source.endsWith(COPIES)) return checkpointsIn(text).map((note) => ({ source, note, token: null }));
  const token = source.endsWith('.note') ? await readIfThere(path.replace(/\.note$/, '.tsr')) : null;
  return notesIn(text).map((note) => ({ source, note, token }));
};

const isKept = (name: string): boolean => ['.note', '.eml', COPIES].some((ending) => name.endsWith(ending));

const inFolder = async (folder: string): Promise<Outside[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && isKept(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return (await Promise.all(paths.map(fromFile))).flat();
};

/**
 * A file of a checkpoint, a time-stamp or copies, a mail that was saved, or a folder of such. Throws what reading throws, and `BadNote`
 * where there is no checkpoint in a file.
 */
export const readOutside = async (path: string): Promise<Outside[]> =>
  (await stat(path)).isDirectory() ? inFolder(path) : fromFile(path);

export interface Attested {
  readonly source: string;
  readonly size: number;
  /** Who says so: the name of a witness, or `time-stamp`. */
  readonly by: string;
  /** Milliseconds since 1970: the checkpoint was there by then. Null: what is there does not hold. */
  readonly at: number | null;
}

const byWitness = ({ source, note }: Outside, witness: NoteVerifier): Attested[] => {
  if (signaturesBy(parseNote(note), witness).length === 0) return [];
  const { size } = readCheckpoint(note);
  try {
    return [{ source, size, by: witness.name, at: openCosignature(note, witness) }];
  } catch (error) {
    if (!(error instanceof BadNote)) throw error;
    return [{ source, size, by: witness.name, at: null }];
  }
};

const byAuthority = async ({ source, note, token }: Outside, authorities: string): Promise<Attested[]> => {
  if (token === null) return [];
  const found = { source, size: readCheckpoint(note).size, by: 'time-stamp' };
  try {
    return [{ ...found, at: (await openTimeStamp(token, Buffer.from(note), authoritiesIn(authorities))).at }];
  } catch (error) {
    if (!(error instanceof BadTimeStamp)) throw error;
    return [{ ...found, at: null }];
  }
};

/** What witnesses and authorities say of these checkpoints; the keys and certificates came another way. Throws `BadNote`. */
export const attestedIn = async (
  outside: readonly Outside[],
  witnesses: readonly NoteVerifier[],
  authorities: string | null,
): Promise<Attested[]> => {
  const all: Attested[] = [];
  for (const one of outside) {
    for (const witness of witnesses) all.push(...byWitness(one, witness));
    if (authorities !== null) all.push(...(await byAuthority(one, authorities)));
  }
  return all;
};
