import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';

const MAKING = '.making-';

const syncFolder = (folder: string): void => {
  // A folder cannot be opened there, and its file system needs no telling.
  if (process.platform === 'win32') return;
  const opened = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(opened);
  } finally {
    fs.closeSync(opened);
  }
};

/** A folder for this account alone, together with those above it. */
export const makePrivateFolder = (folder: string): void => {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
};

/** Writes the whole file or leaves the old one, for this account alone, and durable when it returns. */
export const keepJson = (path: string, document: unknown): void => {
  const making = join(dirname(path), `${MAKING}${basename(path)}`);
  fs.rmSync(making, { force: true });
  const opened = fs.openSync(making, 'wx', 0o600);
  try {
    fs.writeFileSync(opened, JSON.stringify(document));
    fs.fsyncSync(opened);
  } finally {
    fs.closeSync(opened);
  }
  fs.renameSync(making, path);
  syncFolder(dirname(path));
};

/** What is kept there; `undefined` when there is nothing. */
export const keptJson = (path: string): unknown => {
  try {
    return JSON.parse(fs.readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Removes what a write that was broken off left behind. */
export const sweepFolder = (folder: string): void => {
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder)) if (name.startsWith(MAKING)) fs.rmSync(join(folder, name));
};
