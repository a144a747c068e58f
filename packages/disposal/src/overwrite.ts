import { randomFillSync } from 'node:crypto';
import fs from 'node:fs';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { openToOverwriteAt, statOf, sync, type Open } from './at.ts';
import type { Passes } from './records.ts';
import { codeOf } from './refusal.ts';

const CHUNK = 1 << 20;
const BLOCK = 4096;

/** Whole blocks: what stood behind the end of the file in its last block goes too. */
const onePass = async (file: Open, fill: (buffer: Buffer) => void, size: number): Promise<void> => {
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK, size));
  for (let position = 0; position < size;) {
    fill(buffer);
    position += fs.writeSync(file.fd, buffer, 0, Math.min(buffer.length, size - position), position);
    await letOthersRun();
  }
  sync(file);
};

const FILLS: readonly ((buffer: Buffer) => void)[] = [
  (buffer) => randomFillSync(buffer),
  (buffer) => buffer.fill(0),
  (buffer) => randomFillSync(buffer),
];

/** May this account write into it? Asked before anything is given up. */
export const mayOverwrite = (folder: Open, name: string): boolean => {
  try {
    using file = openToOverwriteAt(folder, name);
    return file.fd >= 0;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'ETXTBSY'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
};

/** Overwrites a file where it lies, each pass durable before the next. A best effort: see `FileSystem.overwriting`. */
export const overwrite = async (folder: Open, name: string, passes: Passes): Promise<void> => {
  if (passes === 0) return;
  using file = openToOverwriteAt(folder, name);
  const size = Math.ceil(Number(statOf(file).size) / BLOCK) * BLOCK;
  for (const fill of FILLS.slice(0, passes)) await onePass(file, fill, size);
};
